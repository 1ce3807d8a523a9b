/** Columns of all units with their numbers of events: a pass over the rows for each unit and each filter. */
import type { RowSet } from '../../../model/events/row-set.ts'
import { memoize, memoizeLast } from '../../memoize.ts'
import type { TimelineRows } from '../timeline-rows.ts'
import type { ColumnUnit } from '../types.ts'
import { ColumnCounts, columnsOf, INEXACT, intervalOf, type Columns } from './columns.ts'

/** The columns of a unit, with nothing filtered out. */
export interface UnitColumns {
  columns: Columns
  /** Rows that take room and whose date is less exact than a column. */
  inexact: readonly number[]
  all: ColumnCounts
}

/** The same with what passes the filters. */
export interface FilteredColumns extends UnitColumns {
  found: ColumnCounts
  /** Of planned events among those found and among the others; undefined where it isn't counted. */
  planned: { found: ColumnCounts; pale: ColumnCounts } | undefined
}

interface Filter {
  unit: ColumnUnit
  /** The rows that pass. */
  passing: RowSet
  isPlannedCounted: boolean
}

const known = new WeakMap<RowSet, { lanes: unknown; columns: CountedColumns }>()

/** Returns the columns of some rows: those of the last lanes again, as long as these stay. */
export function countedColumns(rows: TimelineRows): CountedColumns {
  const last = known.get(rows.kept)
  if (last?.lanes === rows.lanes.rows) return last.columns
  const columns = new CountedColumns(rows)
  known.set(rows.kept, { lanes: rows.lanes.rows, columns })
  return columns
}

export class CountedColumns {
  /** Returns the columns of a unit. */
  readonly of: (unit: ColumnUnit) => UnitColumns
  /** Returns the columns of a unit as they are filtered; a pan leaves them as they are. */
  readonly filtered: (filter: Filter) => FilteredColumns

  constructor(rows: TimelineRows) {
    this.of = memoize(
      (unit) => countAll(rows, unit),
      (unit) => unit,
    )
    this.filtered = memoizeLast(
      (filter) => ({ ...this.of(filter.unit), ...countFiltered(rows, this.of(filter.unit).columns, filter) }),
      (a, b) => a.unit === b.unit && a.passing === b.passing && a.isPlannedCounted === b.isPlannedCounted,
    )
  }
}

function countAll({ columns: dates, lanes, kept }: TimelineRows, unit: ColumnUnit): UnitColumns {
  const columns = columnsOf(dates, intervalOf(unit))
  return {
    columns,
    inexact: kept.slice().filter((row) => columns.columnOf[row] === INEXACT),
    all: new ColumnCounts(columns, lanes, kept),
  }
}

function countFiltered(
  { columns: { planned }, lanes, kept }: TimelineRows,
  columns: Columns,
  { passing, isPlannedCounted }: Filter,
): Pick<FilteredColumns, 'found' | 'planned'> {
  const count = (rows: RowSet) => new ColumnCounts(columns, lanes, rows)
  const planning = planned.and(kept)
  return {
    found: count(kept.and(passing)),
    planned: isPlannedCounted
      ? { found: count(planning.and(passing)), pale: count(planning.andNot(passing)) }
      : undefined,
  }
}
