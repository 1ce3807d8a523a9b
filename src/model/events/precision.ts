import type { Place } from '../dataset/types.ts'
import type { EventColumns } from './event-columns.ts'
import { precisionAt } from './positions.ts'
import { RowSet } from './row-set.ts'

/** Returns the rows whose places are known so precisely. */
export function rowsOfPrecision({ length, precision }: EventColumns, how: Place['precision']): RowSet {
  const wanted = precisionAt(how)
  return RowSet.where(length, (row) => precision[row] === wanted)
}
