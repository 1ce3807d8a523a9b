/** Which events are in the columns that are drawn, asked for a few of them: what is pointed at, open or named. */
import { bisectLeft, bisectRight } from 'd3-array'
import type { RowSet } from '../../../model/events/row-set.ts'
import { valuesIn } from '../../../model/events/row-lists.ts'
import type { TimelineRows } from '../timeline-rows.ts'
import type { RowsInColumns, Window } from '../types.ts'
import { INEXACT, type Columns } from './columns.ts'

export class ColumnRows implements RowsInColumns {
  readonly #columns: Columns
  readonly #rows: TimelineRows
  readonly #passing: RowSet

  /** @param passing the rows that pass the filters */
  constructor(columns: Columns, rows: TimelineRows, passing: RowSet) {
    this.#columns = columns
    this.#rows = rows
    this.#passing = passing
  }

  in(days: Window, lane?: string): number[] {
    const { start, planned } = this.#rows.columns
    const column = bisectLeft(this.#columns.from, days.from)
    const found: number[] = []
    // A date is shorter than its column, so that its first day is no further from it than the column is long.
    const first = bisectLeft(start, days.from - (days.to - days.from + 1))
    const end = bisectRight(start, days.to)
    for (let row = first; row < end; row++) {
      if (this.#columns.columnOf[row] !== column || !this.#rows.kept.has(row)) continue
      if (lane === undefined || this.#lanesOf(row).includes(lane)) found.push(row)
    }
    const rank = (row: number) => (this.#passing.has(row) ? 0 : 2) + (planned.has(row) ? 1 : 0)
    return found.sort((a, b) => rank(a) - rank(b) || a - b)
  }

  passingIn(days: Window): number[] {
    return this.in(days).filter((row) => this.#passing.has(row))
  }

  columnOf(row: number): { from: number; lanes: readonly string[] } | undefined {
    const column = this.#columns.columnOf[row]
    if (column === undefined || column === INEXACT || !this.#rows.kept.has(row)) return undefined
    return { from: this.#columns.from[column]!, lanes: this.#lanesOf(row) }
  }

  #lanesOf(row: number): string[] {
    const { lanes, rows } = this.#rows.lanes
    return [...valuesIn(rows, row)].map((lane) => lanes[lane]!.id)
  }
}
