/** Items with the values that placement needs, computed once: instants and text widths. */
import type { Metrics } from '../metrics.ts'
import type { Measure, TimelineItem, Window } from '../types.ts'

export interface MeasuredItem {
  item: TimelineItem
  /** Start and end of its marks, as instants: the middle of a day, both ends of a span. Includes other stated dates. */
  first: number
  last: number
  /** Middle of the chosen date, for stems and connectors. */
  middle: number
  titleWidth: number
  dateWidth: number
  /** A milestone's full label, “Government policies, 14 May”. */
  line: string
  lineWidth: number
}

/** Measures items and sorts them by first day, then last day, then id. */
export function measureItems(items: readonly TimelineItem[], measure: Measure, comma: string): MeasuredItem[] {
  return items.map((item) => measureItem(item, measure, comma)).sort(byTime)
}

function measureItem(item: TimelineItem, measure: Measure, comma: string): MeasuredItem {
  let [first, last] = instants(item.start, item.end)
  const middle = item.openStart === item.openEnd ? (item.start + item.end + 1) / 2 : item.openStart ? last : first
  for (const other of item.alternatives) {
    const [start, end] = instants(other.start, other.end)
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  const isMilestone = item.kind === 'milestone'
  const line = isMilestone && item.date ? item.title + comma + item.date : item.title
  return {
    item,
    first,
    last,
    middle,
    titleWidth: measure(item.title, isMilestone ? 'milestone' : 'title'),
    dateWidth: isMilestone || !item.date ? 0 : measure(item.date, 'date'),
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
  return item.end + 1 <= from + TOLERANCE
}

/** Returns whether all its possible days are after the window's last day. */
export function isAfter(item: TimelineItem, to: number): boolean {
  return item.start >= to + 1 - TOLERANCE
}

/** Returns the widths of a label's forms, best first: title and date, title only, shortened title. */
export function formWidths(measured: MeasuredItem, underneath: boolean, metrics: Metrics): [number, number, number] {
  const { titleWidth, dateWidth } = measured
  const whole =
    dateWidth === 0
      ? titleWidth
      : underneath
        ? Math.max(titleWidth, dateWidth)
        : titleWidth + metrics.wordGap + dateWidth
  return [whole, titleWidth, Math.min(titleWidth, metrics.shortTitle)]
}

function byTime(a: MeasuredItem, b: MeasuredItem): number {
  return (
    a.item.start - b.item.start ||
    a.item.end - b.item.end ||
    (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0)
  )
}
