/** Columns of time: days, weeks and so on up to centuries, and the events in each. */
import { bisector, group } from 'd3-array'
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import { every } from '../time/ticks.ts'
import { dateOf, dayAt } from '../time/time-scale.ts'
import { everyYears } from '../time/years.ts'
import type { ColumnUnit, TimelineItem, Window } from '../types.ts'

/** When something was: days as in `TimelineItem`. */
export type Dated = Pick<TimelineItem, 'start' | 'end' | 'openStart' | 'openEnd'>

interface Unit {
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

export interface Column<Item = TimelineItem> extends Window {
  /** In time order. */
  items: readonly Item[]
}

export interface Columns<Item = TimelineItem> {
  /** Those with events, in time order. */
  columns: readonly Column<Item>[]
  /** Events whose date is less exact than a column. */
  inexact: readonly Item[]
}

/**
 * Sorts events into columns. A date that is shorter than its column is in the column of its middle; one that is longer,
 * or open, is inexact.
 */
export function columnsOf<Item extends Dated>(items: readonly Item[], { interval }: Unit): Columns<Item> {
  const inexact: Item[] = []
  const found = group(items, (item) => {
    const start = interval.floor(dateOf((item.start + item.end) / 2))
    const isExact =
      item.start === item.end ||
      (!item.openStart && !item.openEnd && item.end - item.start < dayAt(interval.offset(start, 1)) - dayAt(start))
    if (!isExact) inexact.push(item)
    return isExact ? start.getTime() : undefined
  })
  found.delete(undefined)
  const columns = [...found]
    .map(([time = 0, own]) => {
      const start = new Date(time)
      return { from: dayAt(start), to: dayAt(interval.offset(start, 1)) - 1, items: own }
    })
    .sort((a, b) => a.from - b.from)
  return { columns, inexact }
}

const byEnd = bisector(({ to }: Column) => to + 1)
const byStart = bisector(({ from }: Column) => from)

/** Returns the columns that overlap a window. */
export function columnsIn(columns: readonly Column[], { from, to }: Window): readonly Column[] {
  return columns.slice(byEnd.right(columns, from), byStart.left(columns, to + 1))
}

/** Returns the number of events in the largest column; 0 if there is none. */
export function highest(columns: readonly Column[]): number {
  return columns.reduce((most, { items }) => Math.max(most, items.length), 0)
}
