/** The days that a tick of the axis stands for. */
import { utcDay, utcMonth } from 'd3-time'
import type { Tick, Window } from '../types.ts'
import { dateOf, dayAt } from './time-scale.ts'

/** Days per month on average, to count the months between two ticks. */
const MONTH_DAYS = 30.44
/** Ticks at least this far apart are whole months apart, days. */
const LEAST_MONTH = 28

/**
 * Returns the stretch from a tick's day up to the next tick, both inclusive: a month where months are labelled. The
 * last tick's stretch is as long as the one before it; a lone tick stands for its month.
 */
export function tickSpan(ticks: readonly Tick[], day: number): Window {
  const days = ticks.filter(({ level }) => level === 'major' || level === 'normal').map((tick) => tick.day)
  const at = days.indexOf(day)
  const next = days[at + 1]
  if (at >= 0 && next !== undefined) return { from: day, to: next - 1 }
  const before = days[at - 1]
  const gap = before === undefined ? LEAST_MONTH : day - before
  const date = dateOf(day)
  const end = gap < LEAST_MONTH ? utcDay.offset(date, gap) : utcMonth.offset(date, Math.round(gap / MONTH_DAYS))
  return { from: day, to: dayAt(end) - 1 }
}
