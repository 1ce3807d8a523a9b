/** The cities with most announcements in view, for the list next to a map of many cities. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import type { City, Id } from '../dataset/types.ts'
import { countsOf } from '../events/facets.ts'
import type { RowSet } from '../events/row-set.ts'
import type { FilterName, View } from '../view/view.ts'
import { filterRows } from './filter.ts'

export interface WhereRow {
  city: City
  /** Number of announcements in view, given all filters but that of cities. */
  count: number
  /** The same without the window. */
  inAnyWindow: number
  isPressed: boolean
}

export interface WhereRows {
  /** Most announcements first. */
  rows: readonly WhereRow[]
  /** Number of further cities in view. */
  more: number
}

/** Announcements by city: given all filters but that of cities, and the same without the window. */
export interface WhereCounts {
  inView: ReadonlyMap<Id, number>
  inAnyWindow: ReadonlyMap<Id, number>
}

function whereCounts(index: AtlasIndex, view: View): WhereCounts {
  const by = (except: readonly FilterName[]) => countByCity(index, filterRows(index, view, except))
  return { inView: by(['cities']), inAnyWindow: by(['cities', 'window']) }
}

/**
 * Returns at most `limit` cities with announcements in view; of equals, those with more in the whole data, then in
 * atlas order. Chosen cities are always among them.
 */
export function whereRows(
  index: AtlasIndex,
  view: View,
  limit: number,
  { inView, inAnyWindow }: WhereCounts = whereCounts(index, view),
): WhereRows {
  const whole = countByCity(index, index.columns.all)
  const of = (counts: ReadonlyMap<Id, number>, { id }: City) => counts.get(id) ?? 0
  const found = index.atlas.cities
    .filter((city) => of(inView, city) > 0 || view.cities.includes(city.id))
    .sort((a, b) => of(inView, b) - of(inView, a) || of(whole, b) - of(whole, a))
  const chosen = found.filter(({ id }) => view.cities.includes(id))
  const first = found.slice(0, limit)
  const missing = chosen.filter((city) => !first.includes(city)).slice(0, limit)
  // A chosen city takes the place of the last that isn't chosen.
  const kept = [...first]
  for (const city of missing) {
    const place = kept.findLastIndex(({ id }) => !view.cities.includes(id))
    kept.splice(place < 0 ? kept.length - 1 : place, 1)
    kept.push(city)
  }
  return {
    rows: kept.map((city) => ({
      city,
      count: of(inView, city),
      inAnyWindow: of(inAnyWindow, city),
      isPressed: view.cities.includes(city.id),
    })),
    more: found.length - kept.length,
  }
}

/** Counts the announcements by city. */
export function countByCity(index: AtlasIndex, rows: RowSet): ReadonlyMap<Id, number> {
  return countsOf(index, 'cities', rows.andNot(index.columns.milestones))
}

/** Returns the announcements that have a place. */
export function placedAnnouncements({ columns }: AtlasIndex, rows: RowSet): RowSet {
  return rows.and(columns.placed).andNot(columns.milestones)
}
