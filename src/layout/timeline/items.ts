/** Converts events to input of the timeline's layout. */
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../../model/dataset/day.ts'
import { isQualified, type StatedDate } from '../../model/dataset/stated-date.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import type { TimelineItem } from './types.ts'

/** Facts of an event that only the caller knows. */
export interface ItemFacts {
  title: string
  shortTitle?: string | undefined
  date: string
  /** Other stated dates, if sources disagree. */
  otherDates: readonly StatedDate[]
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

/** Returns an event that is neither faded nor selected. */
export function timelineItem(indexed: IndexedEvent, lanes: readonly Id[], facts: ItemFacts): TimelineItem {
  const { event } = indexed
  return {
    id: event.id,
    row: indexed.row,
    kind: indexed.isMilestone ? 'milestone' : 'announcement',
    lanes,
    about: event.about,
    ...boundedDays(indexed),
    planned: event.status === 'planned',
    approximate: isQualified(event.date.edtf),
    alternatives: facts.otherDates.map((other) => ({ start: dayNumber(other.start), end: dayNumber(other.end) })),
    faded: false,
    selected: false,
    title: facts.title,
    shortTitle: facts.shortTitle,
    date: facts.date,
  }
}

/** Which events pass the filters, and which is open. */
export interface RowFlags {
  /** The rows that pass. */
  passing: RowSet
  selected: number | undefined
}

/** Returns an item as it is filtered and selected: the same if it is neither. The open event is never faded. */
export function flagged(item: TimelineItem, { passing, selected }: RowFlags): TimelineItem {
  if (item.row === selected) return { ...item, selected: true }
  return passing.has(item.row) ? item : { ...item, faded: true }
}
