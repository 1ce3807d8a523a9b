/** Windows that bring into sight what lies outside, or too close together. */
import type { TimelineItem, Window } from '../types.ts'
import { daysOf, moveWindow } from './window.ts'

/** The days to show for an event: an open end is as good as its other one. */
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
 * The window moved by as little as brings some days into it, a tenth of its length from its edge; days that don't fit are shown whole, with a tenth
 * of their own length at either side.
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

/** Some days with a tenth of their length at either side, at least one. */
export function aroundDays(days: Window, extent: Window): Window {
  const margin = Math.max(1, Math.round(daysOf(days) / 10))
  return moveWindow({ from: days.from - margin, to: days.to + margin }, 0, extent)
}
