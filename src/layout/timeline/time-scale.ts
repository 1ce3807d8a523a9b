/** Days to pixels, linear in UTC days, with empty stretches left out on request. */
import { bisect } from 'd3-array'
import { utcMonth } from 'd3-time'
import type { Break, TimelineItem, TimeScale, Window } from './types.ts'

const MILLISECONDS_PER_DAY = 86_400_000

/** The instant at which a day begins, in UTC. */
export function dateOf(day: number): Date {
  return new Date(day * MILLISECONDS_PER_DAY)
}

/** The day number of an instant, fractional within the day. */
export function dayAt(date: Date): number {
  return date.getTime() / MILLISECONDS_PER_DAY
}

/** First and last day that the items' dates name, other stated dates included. Open ends name no day. Null where nothing is dated. */
export function extentOf(items: readonly TimelineItem[]): Window | null {
  let from = Infinity
  let to = -Infinity
  for (const { start, end, openStart, openEnd, alternatives } of items) {
    if (!openStart) from = Math.min(from, start)
    if (!openEnd) to = Math.max(to, end)
    if (openStart && !openEnd) from = Math.min(from, end)
    if (openEnd && !openStart) to = Math.max(to, start)
    for (const other of alternatives) {
      from = Math.min(from, other.start)
      to = Math.max(to, other.end)
    }
  }
  return from <= to ? { from, to } : null
}

/** The extent rounded out to whole months, so that no mark sits on the window's edge by more than its own width. */
export function wholeMonths(extent: Window): Window {
  return {
    from: dayAt(utcMonth.floor(dateOf(extent.from))),
    to: dayAt(utcMonth.offset(utcMonth.floor(dateOf(extent.to)), 1)) - 1,
  }
}

/** A window in order, of at least one day: 9 to 5 becomes 5 to 9, 5 to 4.5 is 4.5 to 5, and 5 to 5 is the day 5. */
export function inOrder({ from, to }: Window): Window {
  return from <= to ? { from, to } : { from: to, to: from }
}

/**
 * The stretches longer than `longerThan` days in which no item can have happened, less `margin` days at either side, so that a mark keeps some
 * ground before the break. Only between items: what lies before the first and after the last is no gap.
 */
export function emptyStretches(items: readonly TimelineItem[], longerThan: number, margin: number): Break[] {
  const dates = items.flatMap((item) => [item, ...item.alternatives]).sort((a, b) => a.start - b.start)
  const breaks: Break[] = []
  let covered = Infinity
  for (const date of dates) {
    const empty = date.start - covered - 1
    if (empty > longerThan) breaks.push({ from: covered + 1 + margin, to: date.start - 1 - margin })
    covered = covered === Infinity ? date.end : Math.max(covered, date.end)
  }
  return breaks
}

export interface ScaleOptions {
  window: Window
  /** Pixels of the frame. */
  width: number
  /** Pixels left free at either side, so that a mark on the first day isn't cut. */
  inset: number
  /** In order, apart from each other. A break keeps its width whatever the zoom; one that the window cuts keeps its share of it. */
  breaks?: readonly (Break & { width: number })[]
}

/**
 * The scale of a window: its first day begins at `inset`, its last ends at `width - inset`. Outside of the window it goes on, so that what lies
 * beyond the frame has its place there. A window that holds next to nothing but a break is drawn without it.
 */
export function timeScale({ window, width, inset, breaks = [] }: ScaleOptions): TimeScale {
  const from = window.from
  const to = window.to + 1
  const pixels = Math.max(1, width - 2 * inset)
  let days = to - from
  let broken = 0
  for (const gap of breaks) {
    const overlap = Math.min(to, gap.to + 1) - Math.max(from, gap.from)
    if (overlap <= 0) continue
    days -= overlap
    broken += (gap.width * overlap) / (gap.to + 1 - gap.from)
  }
  if (breaks.length > 0 && (days < 1 || broken > pixels / 2)) return timeScale({ window, width, inset })

  const pixelsPerDay = (pixels - broken) / days
  const scale = stretch(pixelsPerDay, breaks, from)
  const shift = inset - scale.x(from)
  return {
    x: (day) => scale.x(day) + shift,
    day: (x) => scale.day(x - shift),
    pixelsPerDay,
    window,
    breaks: breaks
      .filter((gap) => gap.to + 1 > from && gap.from < to)
      .map((gap) => ({ from: gap.from, to: gap.to, x0: scale.x(gap.from) + shift, x1: scale.x(gap.to + 1) + shift })),
  }
}

/**
 * The whole of time at so many pixels a day, breaks at their own width. Between any two days there are at least as many pixels as at a lower zoom,
 * which is what keeps labels apart that were placed at the lower one.
 */
export function stretch(
  pixelsPerDay: number,
  breaks: readonly (Break & { width: number })[],
  origin: number,
): { x: (day: number) => number; day: (x: number) => number } {
  if (breaks.length === 0) {
    return { x: (day) => (day - origin) * pixelsPerDay, day: (x) => x / pixelsPerDay + origin }
  }
  // One more day at either end gives the scale its slope for all that lies beyond.
  const first = Math.min(origin, breaks[0]?.from ?? origin) - 1
  const days = [first]
  const pixels = [0]
  const go = (day: number, width: number) => {
    days.push(day)
    pixels.push((pixels.at(-1) ?? 0) + width)
  }
  for (const gap of breaks) {
    go(gap.from, (gap.from - (days.at(-1) ?? first)) * pixelsPerDay)
    go(gap.to + 1, gap.width)
  }
  go((days.at(-1) ?? first) + 1, pixelsPerDay)
  return { x: piecewise(days, pixels), day: piecewise(pixels, days) }
}

/**
 * Straight from point to point, and on beyond the ends with the slope of the nearest piece. What d3-scale's linear scale does, without the colours and
 * formats that come with it: 8.6 kB gzipped of the page's budget.
 * @param domain rising
 */
function piecewise(domain: readonly number[], range: readonly number[]): (value: number) => number {
  return (value) => {
    const piece = Math.max(1, Math.min(bisect(domain, value), domain.length - 1))
    const [a = 0, b = 0] = [domain[piece - 1], domain[piece]]
    const [from = 0, to = 0] = [range[piece - 1], range[piece]]
    return b === a ? from : from + ((value - a) / (b - a)) * (to - from)
  }
}
