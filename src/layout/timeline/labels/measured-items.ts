/** Items with the values that placement needs, computed once: instants and text widths. */
import type { Metrics } from '../metrics.ts'
import type { Measure, TimelineItem, TimelineMessages, Window } from '../types.ts'

export interface MeasuredItem {
  item: TimelineItem
  /** Start and end of its marks, as instants: the middle of a day, both ends of a span. Includes other stated dates. */
  first: number
  last: number
  /** Middle of the chosen date, for stems and connectors. */
  middle: number
  titleWidth: number
  dateWidth: number
  /** What a label without room for its date still says of it: “planned”; '' for nothing. */
  shortDate: string
  shortDateWidth: number
  /** A milestone's full label, “Government policies, 14 May”. */
  line: string
  lineWidth: number
}

/** Words of the reader's language in labels. */
type ItemWords = Pick<TimelineMessages, 'comma' | 'planned'>

/** Measures items and sorts them by first day, then last day, then id. */
export function measureItems(items: readonly TimelineItem[], measure: Measure, words: ItemWords): MeasuredItem[] {
  return items.map((item) => measureItem(item, measure, words)).sort(byTime)
}

function measureItem(item: TimelineItem, measure: Measure, { comma, planned }: ItemWords): MeasuredItem {
  let [first, last] = instants(item.start, item.end)
  const middle = item.openStart === item.openEnd ? (item.start + item.end + 1) / 2 : item.openStart ? last : first
  for (const other of item.alternatives) {
    const [start, end] = instants(other.start, other.end)
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  const isMilestone = item.kind === 'milestone'
  const shortDate = item.planned && !isMilestone && item.date ? planned : ''
  const line = isMilestone && item.date ? item.title + comma + item.date : item.title
  return {
    item,
    first,
    last,
    middle,
    titleWidth: measure(item.title, isMilestone ? 'milestone' : 'title'),
    dateWidth: isMilestone || !item.date ? 0 : measure(item.date, 'date'),
    shortDate,
    shortDateWidth: shortDate ? measure(shortDate, 'date') : 0,
    line,
    lineWidth: isMilestone ? measure(line, 'milestone') : 0,
  }
}

/** Returns the start and end of a date's mark; a single day is drawn at its middle. */
export function instants(start: number, end: number): [number, number] {
  return end > start ? [start, end + 1] : [start + 0.5, start + 0.5]
}

/** Tolerance for a window's ends, days: repeated zooming accumulates rounding errors. */
const TOLERANCE = 1e-6

/** Returns whether any possible day of the item is in the window. Uses the chosen date where dates are disputed. */
export function overlaps(item: TimelineItem, { from, to }: Window): boolean {
  return !isBefore(item, from) && !isAfter(item, to)
}

/** Returns whether all its possible days are before the window's first day. */
export function isBefore(item: TimelineItem, from: number): boolean {
  return isBeforeWindow(item.end, from)
}

/** Returns whether a last day is before a window's first day. */
export function isBeforeWindow(end: number, from: number): boolean {
  return end + 1 <= from + TOLERANCE
}

/** Returns whether all its possible days are after the window's last day. */
export function isAfter(item: TimelineItem, to: number): boolean {
  return isAfterWindow(item.start, to)
}

/** Returns whether a first day is after a window's last day. */
export function isAfterWindow(start: number, to: number): boolean {
  return start >= to + 1 - TOLERANCE
}

/**
 * Returns the widths of a label's forms, best first: title and date, title only, shortened title. The last two keep the
 * short date, if the item has one.
 */
export function formWidths(measured: MeasuredItem, underneath: boolean, metrics: Metrics): [number, number, number] {
  const { titleWidth, dateWidth, shortDateWidth } = measured
  const short = Math.min(titleWidth, shortTitleWidth(measured, underneath, metrics))
  return [
    labelWidth(titleWidth, dateWidth, underneath, metrics),
    labelWidth(titleWidth, shortDateWidth, underneath, metrics),
    labelWidth(short, shortDateWidth, underneath, metrics),
  ]
}

/** Returns the room of a shortened title, which shares it with a short date after it, px. */
export function shortTitleWidth({ shortDateWidth }: MeasuredItem, underneath: boolean, metrics: Metrics): number {
  const { shortTitle } = metrics
  return Math.max(shortTitle / 2, shortTitle - shortDateRoom(shortDateWidth, underneath, metrics))
}

/** Returns the room that a date takes after a title, px: none under it. */
export function shortDateRoom(date: number, underneath: boolean, metrics: Metrics): number {
  return underneath ? 0 : labelWidth(0, date, false, metrics)
}

/** Returns the width of a title with a date after it, or under it; `date` is 0 for none. */
export function labelWidth(title: number, date: number, underneath: boolean, metrics: Metrics): number {
  if (date === 0) return title
  return underneath ? Math.max(title, date) : title + metrics.wordGap + date
}

function byTime(a: MeasuredItem, b: MeasuredItem): number {
  return (
    a.item.start - b.item.start ||
    a.item.end - b.item.end ||
    (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0)
  )
}
