/** Cities and partners, busiest first by the whole data, so that no filter reorders lanes, colours or lists. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { textIn } from '../dataset/text.ts'
import type { Id, Text } from '../dataset/types.ts'
import { countsOf } from '../events/facets.ts'

export interface Ranked<T> {
  one: T
  /** Number of its events in the whole data; at least 1. */
  events: number
}

/**
 * Returns the members of `list` that some event has, by number of events; ties by name in the atlas's first language,
 * then by id.
 * @param counts the number of events of each that some event has
 */
export function ranked<T extends { id: Id; name: Text }>(
  { atlas }: AtlasIndex,
  counts: ReadonlyMap<Id, number>,
  list: readonly T[],
): Ranked<T>[] {
  return list
    .flatMap((one) => {
      const count = counts.get(one.id)
      return count === undefined ? [] : [{ one, events: count, name: textIn(one.name, '', atlas.languages) }]
    })
    .sort((a, b) => b.events - a.events || compare(a.name, b.name) || compare(a.one.id, b.one.id))
    .map(({ one, events: count }) => ({ one, events: count }))
}

/** Returns the cities with events, busiest first. An event without a city counts for its announcement's. */
export function rankedCities(index: AtlasIndex): Ranked<AtlasIndex['atlas']['cities'][number]>[] {
  return ranked(index, countsOf(index, 'laneCities', index.columns.all), index.atlas.cities)
}

/** By code unit, so that the order is the same in every environment. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
