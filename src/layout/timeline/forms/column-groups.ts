/** Events in groups by the timeline's columns, for the list beside it. */
import { orderRows, reversed, type RowOrder } from '../../row-order.ts'
import { boundedDays } from '../items.ts'
import type { ColumnUnit, Window } from '../types.ts'
import { columnsOf, INEXACT, intervalOf, type Dates } from './columns.ts'

export interface ColumnGroup extends Window {
  /** Unique among the groups of a unit. */
  key: string
  /** Whether it is a column of the timeline; else a date that is less exact than a column. */
  isColumn: boolean
}

/**
 * Groups events by columns of a unit. Events with the same date that is less exact than a column are a group of their
 * own; it comes after the columns of its time if the newest are first, before them if the oldest are.
 */
export function groupByColumn(dates: Dates, unit: ColumnUnit, order: 'newest' | 'oldest'): RowOrder<ColumnGroup> {
  const { from, to, columnOf } = columnsOf(dates, intervalOf(unit))
  const found: ColumnGroup[] = from.map((day, i) => ({ from: day, to: to[i]!, key: `${day}`, isColumn: true }))
  const numbers = new Map<string, number>()
  const numberOf = new Uint32Array(columnOf.length)
  for (let row = 0; row < columnOf.length; row++) {
    const column = columnOf[row]!
    numberOf[row] = column === INEXACT ? inexact(dates.start[row]!, dates.end[row]!) : column
  }
  /** Returns the number of the group of a date that is less exact than a column. */
  function inexact(from: number, to: number): number {
    const { start, end } = boundedDays({ start: from, end: to })
    const key = `${start} ${end}`
    const number = numbers.get(key) ?? found.length
    if (number === found.length) {
      numbers.set(key, number)
      found.push({ from: start, to: end, key, isColumn: false })
    }
    return number
  }
  const sorted = found
    .map((group, number) => ({ group, number }))
    .sort(({ group: a }, { group: b }) => a.from - b.from || Number(a.isColumn) - Number(b.isColumn) || b.to - a.to)
  const rankOf = new Uint32Array(found.length)
  for (const [rank, { number }] of sorted.entries()) rankOf[number] = rank
  // Open dates are in groups of equal dates, where their middles don't matter.
  const { start, end } = dates
  const middle = (row: number) => start[row]! + end[row]!
  const groups = sorted.map(({ group }) => group)
  const oldest = orderRows(
    groups,
    numberOf.map((number) => rankOf[number]!),
    (a, b) => middle(a) - middle(b),
  )
  return order === 'oldest' ? oldest : reversed(oldest)
}
