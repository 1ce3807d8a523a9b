/** Which cities get a panel of their own: all that the page needs to know of the map before the map arrives. */
import type { City, Coordinates, Id } from './types.ts'

/** More cities than that become one map. */
export const PANELS_LIMIT = 6
/** The one map of many cities. */
export const ALL_CITIES: Id = 'all'

export interface PanelEvent {
  readonly city: Id
  readonly coordinates: Coordinates
}

/** How many panels these events get. */
export function panelCount(events: readonly { city: Id | undefined }[], cities: readonly City[]): number {
  const { length } = panelCities(events, cities)
  return length > PANELS_LIMIT ? 1 : length
}

/** The cities that have events; all cities where none has. */
export function panelCities(events: readonly { city: Id | undefined }[], cities: readonly City[]): readonly City[] {
  const withEvents = cities.filter((city) => events.some((event) => event.city === city.id))
  return withEvents.length > 0 ? withEvents : cities
}
