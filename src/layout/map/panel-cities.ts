/** Selects the cities that get their own panel. The page needs only this before the map is loaded. */
import type { City, Coordinates, Id } from './types.ts'

/** Maximum number of panels; more cities share one map. */
export const PANELS_LIMIT = 6
/** Id of the single map of many cities. */
export const ALL_CITIES: Id = 'all'

export interface PanelEvent {
  readonly city: Id
  readonly coordinates: Coordinates
}

/**
 * Returns whether there is anything to show on a map: a placed event, or a city of a dataset that has no events yet.
 */
export function hasMap(events: readonly { city: Id | undefined }[], cities: readonly City[]): boolean {
  return events.length === 0 ? cities.length > 0 : events.some(({ city }) => city !== undefined)
}

/** Returns the number of panels for these events. */
export function panelCount(events: readonly { city: Id | undefined }[], cities: readonly City[]): number {
  const { length } = panelCities(events, cities)
  return length > PANELS_LIMIT ? 1 : length
}

/** Returns the cities that have events; all cities if none has. */
export function panelCities(events: readonly { city: Id | undefined }[], cities: readonly City[]): readonly City[] {
  const used = new Set(events.map(({ city }) => city))
  const withEvents = cities.filter(({ id }) => used.has(id))
  return withEvents.length > 0 ? withEvents : cities
}
