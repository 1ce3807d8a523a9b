/** Converts events to input of the timeline's layout. */
import type { AtlasIndex, IndexedEvent } from '../../model/dataset/atlas-index.ts'
import { dayNumber } from '../../model/dataset/day.ts'
import { isQualified, type StatedDate } from '../../model/dataset/stated-date.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { View } from '../../model/view/view.ts'
import type { TimelineItem } from './types.ts'

/** Facts of an event that only the caller knows. */
export interface ItemFacts {
  title: string
  shortTitle?: string | undefined
  date: string
  /** Other stated dates, if sources disagree. */
  otherDates: readonly StatedDate[]
  isFaded: boolean
  isSelected: boolean
}

/** The single lane if lanes are off, or the lane for events without a city or partner. */
export const OTHER_LANE = 'other'

export function timelineItem(indexed: IndexedEvent, lanes: readonly Id[], facts: ItemFacts): TimelineItem {
  const { event, start, end } = indexed
  return {
    id: event.id,
    kind: indexed.isMilestone ? 'milestone' : 'announcement',
    lanes,
    about: event.about,
    start: Number.isFinite(start) ? start : dayNumber(event.date.start),
    end: Number.isFinite(end) ? end : dayNumber(event.date.end),
    openStart: start === -Infinity,
    openEnd: end === Infinity,
    planned: event.status === 'planned',
    approximate: isQualified(event.date.edtf),
    alternatives: facts.otherDates.map((other) => ({ start: dayNumber(other.start), end: dayNumber(other.end) })),
    faded: facts.isFaded,
    selected: facts.isSelected,
    title: facts.title,
    shortTitle: facts.shortTitle,
    date: facts.date,
  }
}

/**
 * Returns the lanes of a view in order: cities with events, partners without a parent organisation, or a single lane.
 */
export function laneIds(index: AtlasIndex, lanes: View['lanes']): Id[] {
  const used = new Set(index.events.flatMap((event) => lanesOf(event, index, lanes)))
  const all: Record<View['lanes'], readonly { id: Id }[]> = {
    city: index.atlas.cities,
    partner: index.atlas.organisations,
    none: [],
  }
  return [...all[lanes].map(({ id }) => id), OTHER_LANE].filter((id) => used.has(id))
}

/**
 * Returns the lanes of an event. For partners, these are the top-level organisations; a milestone without its own
 * partners is in its announcement's lanes.
 */
export function lanesOf(indexed: IndexedEvent, index: AtlasIndex, lanes: View['lanes']): Id[] {
  if (lanes === 'none') return [OTHER_LANE]
  if (lanes === 'city') return [indexed.laneCity ?? OTHER_LANE]
  const own = roots(indexed, index)
  const about = indexed.event.about === undefined ? undefined : index.event.get(indexed.event.about)
  const found = own.length > 0 || !about ? own : roots(about, index)
  return found.length > 0 ? found : [OTHER_LANE]
}

function roots({ partners }: IndexedEvent, index: AtlasIndex): Id[] {
  return [...partners].filter((id) => index.organisations.get(id)?.parent === undefined)
}
