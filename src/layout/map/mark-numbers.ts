/** Numbers of marks on maps that have no room for names: the timeline has the same numbers beside its names. */
import type { AtlasIndex, IndexedEvent } from '../../model/dataset/atlas-index.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import { eventsOf } from '../../model/filter/filter.ts'
import { PANELS_LIMIT } from './panel-cities.ts'

export type MarkNumbers = ReadonlyMap<Id, number>

export const NO_NUMBERS: MarkNumbers = new Map()

/** Highest number: a slide names about as many events, and a number without its name says nothing. */
const MOST = 6
/** Looks of a city's marks: large or small, filled or hollow, single or a pair. */
const LOOKS = 8

/**
 * Numbers the marks that another mark of their city looks like; a mark that is alone in its look is known by it.
 * @param rows those that have a mark
 * @returns 1, 2, 3 … by event, in the order of time; empty if they were more than six
 */
export function markNumbers(index: AtlasIndex, rows: RowSet): MarkNumbers {
  // Even if each look stood alone once, the rest would be too many: no need to make the events.
  if (rows.count > MOST + PANELS_LIMIT * LOOKS) return NO_NUMBERS
  const events = eventsOf(index, rows)
  const counts = new Map<string, number>()
  for (const event of events) counts.set(lookOf(event), (counts.get(lookOf(event)) ?? 0) + 1)
  const alike = events.filter((event) => counts.get(lookOf(event))! > 1)
  return alike.length > MOST ? NO_NUMBERS : new Map(alike.map(({ id }, i) => [id, i + 1]))
}

function lookOf({ event, city, isMilestone }: IndexedEvent): string {
  const isDisputed = event.disputes.some(({ property }) => property === 'date')
  return [city, isMilestone, event.status === 'planned', isDisputed].join()
}
