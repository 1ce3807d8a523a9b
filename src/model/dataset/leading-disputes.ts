/** The disagreements that a reader should see first. */
import type { IndexedEvent } from './atlas-index.ts'
import { propertyKind, type PropertyKind } from './properties.ts'
import type { Dispute } from './types.ts'

export interface EventDisputes {
  event: IndexedEvent
  disputes: readonly Dispute[]
}

/** Facts that move a mark or a sum come first, then what it is, then words. */
const RANKS: readonly (readonly PropertyKind[])[] = [
  ['date'],
  ['place'],
  ['funding', 'contribution'],
  ['partner'],
  ['status'],
  ['instrument', 'name'],
  ['staff', 'duration'],
]

/**
 * Returns the `most` leading disagreements, grouped by event: the weightiest of each event first, so that no event
 * takes all the room; the events in the order of their first.
 */
export function leadingDisputes(events: readonly IndexedEvent[], most: number): EventDisputes[] {
  const ranked = events.flatMap((event) =>
    event.event.disputes
      .map((dispute) => ({ event, dispute, rank: rankOf(dispute) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map((one, round) => ({ ...one, round })),
  )
  const leading = ranked.toSorted((a, b) => a.round - b.round || a.rank - b.rank).slice(0, most)
  return [...new Set(leading.map(({ event }) => event))].map((event) => ({
    event,
    disputes: leading.filter((one) => one.event === event).map(({ dispute }) => dispute),
  }))
}

function rankOf({ property }: Dispute): number {
  const kind = propertyKind(property)
  const rank = RANKS.findIndex((kinds) => kind !== undefined && kinds.includes(kind))
  return rank < 0 ? RANKS.length : rank
}
