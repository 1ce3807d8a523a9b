/** Converts events to input of the timeline's layout. */
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../../model/dataset/day.ts'
import { isQualified, type StatedDate } from '../../model/dataset/stated-date.ts'
import type { Id } from '../../model/dataset/types.ts'
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

const [EARLIEST, LATEST] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]

/** Returns the days of an event's date, with the bound of the calendar where an end is open. */
export function boundedDays({ start, end }: Pick<IndexedEvent, 'start' | 'end'>) {
  return {
    start: Math.max(start, EARLIEST),
    end: Math.min(end, LATEST),
    openStart: start === -Infinity,
    openEnd: end === Infinity,
  }
}

export function timelineItem(indexed: IndexedEvent, lanes: readonly Id[], facts: ItemFacts): TimelineItem {
  const { event } = indexed
  return {
    id: event.id,
    kind: indexed.isMilestone ? 'milestone' : 'announcement',
    lanes,
    about: event.about,
    ...boundedDays(indexed),
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
