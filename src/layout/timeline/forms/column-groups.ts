/** Events in groups by the timeline's columns, for the list beside it. */
import { group } from 'd3-array'
import type { ColumnUnit, Window } from '../types.ts'
import { columnsOf, intervalOf, type Dated } from './columns.ts'

export interface ColumnGroup<Item> extends Window {
  /** Unique among the groups of a unit. */
  key: string
  /** Whether it is a column of the timeline; else a date that is less exact than a column. */
  isColumn: boolean
  /** As the groups: the newest or the oldest first. */
  items: readonly Item[]
}

/**
 * Groups events by columns of a unit. Events with the same date that is less exact than a column are a group of their
 * own; it comes after the columns of its time if the newest are first, before them if the oldest are.
 */
export function groupByColumn<Item extends Dated>(
  items: readonly Item[],
  unit: ColumnUnit,
  order: 'newest' | 'oldest',
): ColumnGroup<Item>[] {
  const { columns, inexact } = columnsOf(items, intervalOf(unit))
  const groups = [
    ...columns.map((column) => ({ ...column, key: `${column.from}`, isColumn: true })),
    ...[...group(inexact, ({ start, end }) => `${start} ${end}`)].map(([key, own]) => ({
      key,
      from: own[0]!.start,
      to: own[0]!.end,
      isColumn: false,
      items: own,
    })),
  ]
    .sort((a, b) => a.from - b.from || Number(a.isColumn) - Number(b.isColumn) || b.to - a.to)
    .map((one) => ({ ...one, items: one.items.toSorted((a, b) => a.start + a.end - b.start - b.end) }))
  return order === 'oldest' ? groups : groups.reverse().map((one) => ({ ...one, items: one.items.toReversed() }))
}
