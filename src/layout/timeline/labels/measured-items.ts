/** Items with what the placing needs of them worked out once: their instants and the widths of their words. */
import type { Metrics } from '../metrics.ts'
import type { Measure, TimelineItem, Window } from '../types.ts'

export interface MeasuredItem {
  item: TimelineItem
  /** Where its marks begin and end, as instants: the middle of a day, the ends of a span; other stated dates included. */
  first: number
  last: number
  /** The middle of the chosen date, for stems and ties. */
  middle: number
  titleWidth: number
  dateWidth: number
  /** A milestone's whole line, “Government policies, 14 May”. */
  line: string
  lineWidth: number
}

/** Pieces in the order of time: by first day, then last, then id. */
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

/** Where a date's mark begins and ends: a day's shape stands in its middle. */
export function instants(start: number, end: number): [number, number] {
  return end > start ? [start, end + 1] : [start + 0.5, start + 0.5]
}

/** Days by which the ends of a window may be off, after some zooming to and fro, and still be the same. */
const TOLERANCE = 1e-6

/** Whether any of its possible days lies in the window; by the chosen date, where dates are disputed. */
export function overlaps(item: TimelineItem, { from, to }: Window): boolean {
  return !isBefore(item, from) && !isAfter(item, to)
}

/** Whether all its possible days lie before the first of the window. */
export function isBefore(item: TimelineItem, from: number): boolean {
  return item.end + 1 <= from + TOLERANCE
}

/** Whether all its possible days lie after the last of the window. */
export function isAfter(item: TimelineItem, to: number): boolean {
  return item.start >= to + 1 - TOLERANCE
}

/** Widths of the forms that a label can take, the best first: title and date, title alone, title shortened. */
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
