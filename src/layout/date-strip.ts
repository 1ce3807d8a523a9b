/** All dates of a table at a glance: how many events each stretch of time has. */
import { bisectLeft, bisectRight } from 'd3-array'
import { utcMonth, utcYear, type TimeInterval } from 'd3-time'
import { fences } from '../model/dataset/far-days.ts'
import { every } from './timeline/time/ticks.ts'
import { dateOf, dayAt } from './timeline/time/time-scale.ts'

export interface StripOptions {
  /** First days, as day numbers, in any order; infinite ones are ignored. */
  starts: readonly number[]
  /** Size of the strip, px. */
  width: number
  height: number
}

export interface DateStrip {
  bars: readonly { x: number; width: number; height: number }[]
  ticks: readonly { x: number; day: number; unit: 'year' | 'month' }[]
  /** First and last day of the strip. */
  from: number
  to: number
  /** Positions in `starts` of the dates that lie far outside. */
  outside: readonly number[]
}

/** Width of a bar with its gap, px. */
const BAR = 6
/** Least distance of two labels, px: a month is named with its year. */
const LABEL = { month: 104, year: 56 }

const INTERVALS: readonly { interval: TimeInterval; days: number; unit: 'year' | 'month' }[] = [
  ...[1, 3].map((months) => ({ interval: every(utcMonth, months), days: 30.4 * months, unit: 'month' as const })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({
    interval: every(utcYear, years),
    days: 365.25 * years,
    unit: 'year' as const,
  })),
]

/** Returns the strip; undefined if there is no date or no room. */
export function dateStrip({ starts, width, height }: StripOptions): DateStrip | undefined {
  if (width < BAR) return undefined
  const sorted = Float64Array.from(starts.filter(Number.isFinite)).sort()
  if (sorted.length === 0) return undefined
  const { least, most } = fences(sorted)
  const inside = sorted.subarray(bisectLeft(sorted, least), bisectRight(sorted, most))
  const from = inside[0]!
  const to = Math.max(inside.at(-1)!, from + 1)
  const count = Math.floor(width / BAR)
  const counts = new Array<number>(count).fill(0)
  for (const day of inside) counts[Math.min(count - 1, Math.floor(((day - from) / (to - from)) * count))]!++
  const highest = counts.reduce((a, b) => Math.max(a, b))
  return {
    bars: counts.flatMap((n, i) =>
      n === 0 ? [] : [{ x: i * BAR, width: BAR - 1, height: Math.max(1, (n / highest) * height) }],
    ),
    ticks: ticksOf(from, to, width),
    from,
    to,
    outside: inside.length === sorted.length ? [] : indicesOutside(starts, least, most),
  }
}

function indicesOutside(starts: readonly number[], least: number, most: number): number[] {
  const found: number[] = []
  for (const [i, day] of starts.entries()) if (Number.isFinite(day) && (day < least || day > most)) found.push(i)
  return found
}

function ticksOf(from: number, to: number, width: number): DateStrip['ticks'] {
  const perDay = width / (to - from)
  const { interval, unit } = INTERVALS.find(({ days, unit }) => days * perDay >= LABEL[unit]) ?? INTERVALS.at(-1)!
  return interval
    .range(interval.ceil(dateOf(from)), dateOf(to + 1))
    .map((date) => ({ x: (dayAt(date) - from) * perDay, day: dayAt(date), unit }))
    .filter(({ x }) => x <= width - LABEL[unit])
}
