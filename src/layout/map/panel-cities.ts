/** Selects the cities that get their own panel. The page needs only this before the map is loaded. */
import type { AtlasIndex } from '../../model/dataset/atlas-index.ts'
import { countsOf } from '../../model/events/facets.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import type { City, Coordinates, Id, Size } from './types.ts'

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
export function hasMap({ atlas, columns }: AtlasIndex): boolean {
  return columns.length === 0 ? atlas.cities.length > 0 : columns.longitude.some((one) => !Number.isNaN(one))
}

/** Returns the cities of the events that have room on maps; all cities if these are in none. */
export function panelCities(index: AtlasIndex, placed: RowSet): readonly City[] {
  return usedCities(countsOf(index, 'cities', placed), index.atlas.cities)
}

/** Returns the cities that are used; all cities if none is. */
export function usedCities(used: Pick<ReadonlySet<Id>, 'has'>, cities: readonly City[]): readonly City[] {
  const withEvents = cities.filter(({ id }) => used.has(id))
  return withEvents.length > 0 ? withEvents : cities
}

/** Area that an event's mark takes on the map, px². */
const MARK_AREA = 16 ** 2

/** Returns whether the marks of so many events, side by side, would fit on a page of this size, px. */
export function haveMarks(events: number, page: Size): boolean {
  return events * MARK_AREA <= page.width * page.height
}

/**
 * Returns whether events share one map, whose circles or squares have room for any number: their cities are more than
 * there may be panels, some are in no city, or their marks, side by side, would fill the page.
 *
 * @param page size of all that is shown, px
 */
export function isOneMap(index: AtlasIndex, placed: RowSet, page: Size): boolean {
  return (
    panelCities(index, placed).length > PANELS_LIMIT ||
    !haveMarks(placed.count, page) ||
    placed.count > sum(countsOf(index, 'cities', placed).values())
  )
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, one) => total + one, 0)
}
