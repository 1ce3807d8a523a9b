/** Columns of time: days, weeks and so on up to centuries, and how many events are in each. */
import { ascending, bisectLeft, bisectRight } from 'd3-array'
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import { every } from '../time/ticks.ts'
import { dateOf, dayAt } from '../time/time-scale.ts'
import { everyYears } from '../time/years.ts'
import type { EventColumns } from '../../../model/events/event-columns.ts'
import type { RowSet } from '../../../model/events/row-set.ts'
import type { Lanes } from '../../lanes.ts'
import type { ColumnUnit, Window } from '../types.ts'

/** First and last possible days by row. */
export type Dates = Pick<EventColumns, 'length' | 'start' | 'end'>

export interface Unit {
  unit: ColumnUnit
  interval: TimeInterval
  /** Mean length. */
  days: number
}

const UNITS: readonly Unit[] = [
  { unit: 'day', interval: utcDay, days: 1 },
  { unit: 'week', interval: utcMonday, days: 7 },
  { unit: 'month', interval: utcMonth, days: 30.436875 },
  { unit: 'quarter', interval: every(utcMonth, 3), days: 91.310625 },
  { unit: 'year', interval: utcYear, days: 365.2425 },
  { unit: 'decade', interval: everyYears(10), days: 3652.425 },
  { unit: 'century', interval: everyYears(100), days: 36524.25 },
]

/** Least width of a column, px at size 1: a bar of three and a gap. */
const LEAST_COLUMN = 4

/** Returns the shortest unit whose columns are wide enough. Weeks begin on Monday. */
export function columnUnit(pixelsPerDay: number, size: number): Unit {
  return UNITS.find(({ days }) => days * pixelsPerDay >= LEAST_COLUMN * size) ?? UNITS.at(-1)!
}

/** Returns the interval of a unit. */
export function intervalOf(unit: ColumnUnit): Unit {
  return UNITS.find((one) => one.unit === unit)!
}

/** The columns of all events, those that take no room included. */
export interface Columns {
  /** First and last days of the columns with events, in time order. */
  from: readonly number[]
  to: readonly number[]
  /** By row, its column; `INEXACT` where its date is less exact than a column. */
  columnOf: Int32Array
}

export const INEXACT = -1

/** The days of a column, and its number in the order of discovery. */
interface Numbered extends Window {
  number: number
}

/**
 * Sorts events into columns. A date that is shorter than its column is in the column of its middle; one that is longer,
 * or open, is inexact.
 */
export function columnsOf({ length, start, end }: Dates, { interval }: Unit): Columns {
  const columnOf = new Int32Array(length).fill(INEXACT)
  const found = new Map<number, Numbered>()
  // Events of one column mostly follow one another, so that its days are computed once.
  let last: Numbered = { from: 0, to: -1, number: INEXACT }
  for (let row = 0; row < length; row++) {
    const [first, final] = [start[row]!, end[row]!]
    const middle = (first + final) / 2
    if (!Number.isFinite(middle)) continue
    if (middle < last.from || middle >= last.to + 1) {
      const begin = interval.floor(dateOf(middle))
      const from = dayAt(begin)
      last = found.get(from) ?? { from, to: dayAt(interval.offset(begin, 1)) - 1, number: found.size }
    }
    if (first !== final && final - first > last.to - last.from) continue
    if (last.number === found.size) found.set(last.from, last)
    columnOf[row] = last.number
  }
  const inTime = [...found.values()].sort((a, b) => ascending(a.from, b.from))
  const rankOf = new Int32Array(inTime.length)
  for (const [rank, { number }] of inTime.entries()) rankOf[number] = rank
  for (let row = 0; row < length; row++) if (columnOf[row] !== INEXACT) columnOf[row] = rankOf[columnOf[row]!]!
  return { from: inTime.map(({ from }) => from), to: inTime.map(({ to }) => to), columnOf }
}

/** Returns the range of columns that overlap a window; `end` is the first one after it. */
export function columnsIn(columns: Columns, { from, to }: Window): { first: number; end: number } {
  const first = bisectRight(columns.to, from - 1)
  return { first, end: Math.max(first, bisectLeft(columns.from, to + 1)) }
}

/** Numbers of events by lane and column. */
export class ColumnCounts {
  readonly #width: number
  readonly #counts: Uint32Array

  /** Counts the events of a set. */
  constructor(columns: Columns, { lanes, rows: { offsets, values } }: Pick<Lanes, 'lanes' | 'rows'>, set: RowSet) {
    const { columnOf } = columns
    const width = columns.from.length
    const counts = new Uint32Array(lanes.length * width)
    set.forEach((row) => {
      const column = columnOf[row]!
      if (column === INEXACT) return
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) counts[values[i]! * width + column]!++
    })
    this.#width = width
    this.#counts = counts
  }

  /** @param lane its position from the top */
  of(lane: number, column: number): number {
    return this.#counts[lane * this.#width + column]!
  }

  /** Number of events in a lane's largest column of a range; 0 if there is none. */
  most(lane: number, { first, end }: { first: number; end: number }): number {
    let most = 0
    for (let column = first; column < end; column++) most = Math.max(most, this.of(lane, column))
    return most
  }
}
