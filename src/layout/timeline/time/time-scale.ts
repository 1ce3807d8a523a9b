/** The time scale: linear from UTC days to pixels, optionally without empty stretches. */
import { extent } from 'd3-array'
import { utcMonth } from 'd3-time'
import type { Break, TimelineItem, TimeScale, Window } from '../types.ts'
import { polylinear, type Polylinear } from './polylinear.ts'

const MILLISECONDS_PER_DAY = 86_400_000

/** Returns the instant at which a day begins, in UTC. */
export function dateOf(day: number): Date {
  return new Date(day * MILLISECONDS_PER_DAY)
}

/** Returns the day number of an instant, with a fraction for the time of day. */
export function dayAt(date: Date): number {
  return date.getTime() / MILLISECONDS_PER_DAY
}

/**
 * Returns the first and last day of the items' dates, other stated dates included, open ends excluded. Null if nothing
 * is dated.
 */
export function extentOf(items: readonly TimelineItem[]): Window | null {
  const [from, to] = extent(items.flatMap(statedDays))
  return from === undefined ? null : { from, to }
}

function statedDays({ start, end, openStart, openEnd, alternatives }: TimelineItem): number[] {
  const own = [...(openStart ? [] : [start]), ...(openEnd ? [] : [end])]
  return [...own, ...alternatives.flatMap((other) => [other.start, other.end])]
}

/** Extends the extent to whole months, so that no mark crosses the window's edge by more than its own width. */
export function wholeMonths(extent: Window): Window {
  return {
    from: dayAt(utcMonth.floor(dateOf(extent.from))),
    to: dayAt(utcMonth.offset(utcMonth.floor(dateOf(extent.to)), 1)) - 1,
  }
}

/** All that is dated in whole months: the window where nothing sets one. January 1970 where nothing is dated. */
export function wholeExtentOf(items: readonly TimelineItem[]): Window {
  return wholeMonths(extentOf(items) ?? { from: 0, to: 0 })
}

/**
 * Returns the window with its ends in order: 9 to 5 becomes 5 to 9, 5 to 4.5 becomes 4.5 to 5, and 5 to 5 is the day 5.
 */
export function inOrder({ from, to }: Window): Window {
  return from <= to ? { from, to } : { from: to, to: from }
}

/**
 * Returns the stretches longer than `longerThan` days that are in no date, shortened by `margin` days on
 * both sides so that marks don't touch the break. Only stretches between dates count, not those before the first or
 * after the last.
 */
export function emptyStretches(
  stated: readonly { start: number; end: number }[],
  longerThan: number,
  margin: number,
): Break[] {
  const dates = stated.toSorted((a, b) => (a.start === b.start ? 0 : a.start - b.start))
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
  /** Width of the frame, px. */
  width: number
  /** Free room on both sides, px, so that a mark on the first day isn't clipped. */
  inset: number
  /**
   * In order, not overlapping. A break has a fixed width at any zoom; one that the window cuts keeps its share of it.
   */
  breaks?: readonly (Break & { width: number })[]
}

/**
 * Returns the scale of a window: its first day begins at `inset`, its last ends at `width - inset`. The scale extends
 * beyond the window. A window that contains little but a break is drawn without breaks.
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
  const scale = scaleAt(pixelsPerDay, breaks, from, inset)
  return {
    x: scale,
    day: scale.invert,
    pixelsPerDay,
    window,
    breaks: breaks
      .filter((gap) => gap.to + 1 > from && gap.from < to)
      .map((gap) => ({ from: gap.from, to: gap.to, x0: scale(gap.from), x1: scale(gap.to + 1) })),
  }
}

/**
 * Returns the scale of all time at a number of pixels per day, with breaks at their own width: `origin` is at pixel
 * `start`, and the scale extends beyond its ends. Two days are never closer than at a lower zoom, so labels placed at
 * the lower zoom stay apart.
 * @param breaks in order, not overlapping
 */
export function scaleAt(
  pixelsPerDay: number,
  breaks: readonly (Break & { width: number })[],
  origin: number,
  start = 0,
): Polylinear {
  // One more day at both ends sets the slope beyond them.
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
  const shift = start - polylinear(days, pixels)(origin)
  return polylinear(
    days,
    pixels.map((x) => x + shift),
  )
}
