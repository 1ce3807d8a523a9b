/** The timeline as a list by month, for screens too narrow for an axis. */
import { utcMonth } from 'd3-time'
import { orderRows, type RowOrder } from '../row-order.ts'
import type { Dates } from './forms/columns.ts'
import { boundedDays } from './items.ts'
import { dateOf, dayAt } from './time/time-scale.ts'

export interface Month {
  /** Its first day. */
  from: number
  key: string
}

/** Groups events by the month of their first possible day (of the last, if the start is open), in time order. */
export function byMonth({ length, start, end }: Dates): RowOrder<Month> {
  const days = start.map((day, row) => {
    const { openStart, ...own } = boundedDays({ start: day, end: end[row]! })
    return openStart ? own.end : own.start
  })
  const months = new Float64Array(length)
  let [from, next] = [0, 0]
  for (let row = 0; row < length; row++) {
    const day = days[row]!
    if (day < from || day >= next) {
      const first = utcMonth.floor(dateOf(day))
      from = dayAt(first)
      next = dayAt(utcMonth.offset(first, 1))
    }
    months[row] = from
  }
  const inTime = [...new Set(months)].sort((a, b) => a - b)
  const ranks = new Map(inTime.map((day, rank) => [day, rank]))
  return orderRows(
    inTime.map((day) => ({ from: day, key: `${day}` })),
    Uint32Array.from(months, (day) => ranks.get(day)!),
    (a, b) => days[a]! - days[b]! || difference(end[a]!, end[b]!),
  )
}

/** a - b, but 0 for two open ends. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
