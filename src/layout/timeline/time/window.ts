/**
 * Arithmetic of the time window, shared by brush, sliders, wheel, buttons, fields and playback. A window is its first
 * and last day, inclusive, and at least one day long. All results are inside the extent. Fractions are kept, so that
 * zooming in n times and out n times is reversible; `wholeDays` rounds when a gesture ends.
 */
import { utcMonth } from 'd3-time'
import { clamp } from '../../../model/clamp.ts'
import { dayNumber, type Day } from '../../../model/dataset/day.ts'
import { dateOf, dayAt, inOrder } from './time-scale.ts'
import type { Window } from '../types.ts'

/**
 * Returns the days that a view shows: its own where set, else those of `whole`, adjusted if the view's own are beyond
 * them.
 */
export function daysShown(from: Day | undefined, to: Day | undefined, whole: Window): Window {
  const last = to === undefined ? undefined : dayNumber(to)
  const first = from === undefined ? Math.min(whole.from, last ?? Infinity) : dayNumber(from)
  return { from: first, to: last ?? Math.max(whole.to, first) }
}

/** Returns the number of days in a window: 5 to 5 is one. */
export function daysOf({ from, to }: Window): number {
  return to - from + 1
}

/**
 * Moves the window by some days, keeping its length; stops at the extent's ends. A window longer than the extent
 * becomes the extent.
 */
export function moveWindow(window: Window, days: number, extent: Window): Window {
  const { from, to } = inOrder(window)
  if (to - from >= extent.to - extent.from) return { ...extent }
  const moved = clamp(days, extent.from - from, extent.to - to)
  return { from: from + moved, to: to + moved }
}

/** Moves one edge of the window to a day. The edge stops where the window is one day long, and at the extent's end. */
export function resizeWindow(window: Window, edge: 'from' | 'to', day: number, extent: Window): Window {
  const { from, to } = inOrder(window)
  return edge === 'from'
    ? { from: clamp(day, extent.from, to), to }
    : { from, to: clamp(day, from, Math.max(from, extent.to)) }
}

/** Returns the window for a drag between two instants, in either direction: all days that it touches. */
export function drawWindow(start: number, end: number, extent: Window): Window {
  const first = Math.floor(Math.min(start, end))
  const last = Math.ceil(Math.max(start, end)) - 1
  return moveWindow({ from: first, to: Math.max(first, last) }, 0, extent)
}

/**
 * Zooms the window about an instant, which keeps its screen position where the extent allows: factor 2 shows half as
 * many days, 0.5 twice as many. Stops at one day and at the extent.
 */
export function zoomWindow(window: Window, factor: number, around: number, extent: Window): Window {
  const { from, to } = inOrder(window)
  const days = to - from + 1
  const most = Math.max(1, extent.to - extent.from + 1)
  const zoomed = clamp(days / factor, 1, most)
  const anchor = clamp(around, from, to + 1)
  const start = anchor - ((anchor - from) * zoomed) / days
  return moveWindow({ from: start, to: start + zoomed - 1 }, 0, extent)
}

/**
 * Steps the window by days or months: both edges, or one. The end of a month goes to the end of a month, so that whole
 * months stay whole and steps are reversible. A step stops at the extent.
 */
export function stepWindow(
  window: Window,
  edge: 'from' | 'to' | 'both',
  unit: 'day' | 'month',
  count: number,
  extent: Window,
): Window {
  const { from, to } = inOrder(window)
  const step = (day: number) => (unit === 'day' ? day + count : addMonths(day, count))
  if (edge !== 'both') return resizeWindow(window, edge, step(edge === 'from' ? from : to), extent)
  const stepped = { from: step(from), to: Math.max(step(from), step(to)) }
  return stepped.from >= extent.from && stepped.to <= extent.to
    ? stepped
    : moveWindow(window, count > 0 ? extent.to - to : extent.from - from, extent)
}

/**
 * Returns the day a number of months later: the same day of the month, or the month's last if that doesn't exist or the
 * day was the last.
 */
export function addMonths(day: number, months: number): number {
  const date = dateOf(Math.floor(day))
  const start = utcMonth.floor(date)
  const dayOfMonth = date.getUTCDate()
  const target = dayAt(utcMonth.offset(start, months))
  const days = dayAt(utcMonth.offset(start, months + 1)) - target
  const wasLast = dayOfMonth === dayAt(utcMonth.offset(start, 1)) - dayAt(start)
  return target + (wasLast ? days : Math.min(dayOfMonth, days)) - 1
}

/** Rounds the window to whole days: each edge to the nearest, at least one day, inside the extent. */
export function wholeDays(window: Window, extent: Window): Window {
  const { from, to } = inOrder(window)
  const start = Math.round(from)
  return moveWindow({ from: start, to: Math.max(start, Math.round(to)) }, 0, extent)
}

/**
 * Returns a stretch around the window, in steps of its length rounded up to a power of two: most pans don't change it.
 * What costs too much for all of time is laid out for it.
 */
export function stretchAround({ from, to }: Window): Window {
  const step = 2 ** Math.ceil(Math.log2(to - from + 1))
  const first = Math.floor(from / step) * step
  return { from: first - step, to: first + 3 * step }
}
