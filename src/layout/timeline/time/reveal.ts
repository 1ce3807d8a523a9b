/** Windows that reveal days outside the current one, or too close together. */
import type { TimelineItem, Window } from '../types.ts'
import { daysOf, moveWindow } from './window.ts'

/** Returns the days to show for an event; an open end is replaced by the other end. */
export function shownDaysOf({
  start,
  end,
  openStart,
  openEnd,
}: Pick<TimelineItem, 'start' | 'end' | 'openStart' | 'openEnd'>): Window {
  const from = openStart ? end : start
  return { from, to: openEnd ? Math.max(start, from) : end }
}

/**
 * Moves the window as little as possible to show some days, a tenth of its length from its edge. Days that don't fit
 * are shown whole, with a tenth of their own length on both sides.
 */
export function revealDays(window: Window, days: Window, extent: Window): Window {
  const length = daysOf(window)
  const wanted = daysOf(days)
  const margin = Math.round(length / 10)
  if (wanted + 2 * margin > length) return aroundDays(days, extent)
  const shift =
    days.from < window.from ? days.from - margin - window.from : days.to > window.to ? days.to + margin - window.to : 0
  return moveWindow(window, shift, extent)
}

/** Returns the days with a tenth of their length added on both sides, at least one day. */
export function aroundDays(days: Window, extent: Window): Window {
  const margin = Math.max(1, Math.round(daysOf(days) / 10))
  return moveWindow({ from: days.from - margin, to: days.to + margin }, 0, extent)
}
