/** The events of a window of time. */
import type { EventColumns } from './event-columns.ts'
import { RowSet } from './row-set.ts'

/** The greatest end up to each row: where it is before a day, so are the ends of all rows up to there. */
const greatestEnds = new WeakMap<EventColumns, Float64Array>()

/**
 * Returns the rows whose possible days overlap the window, edges included. Day numbers; infinite for an open edge.
 * Rows are in the order of their starts, so most are found without being looked at.
 */
export function rowsInWindow(columns: EventColumns, first: number, last: number): RowSet {
  const { length, start, end } = columns
  const begun = firstWhere(length, (row) => start[row]! > last)
  const within = Math.min(
    begun,
    firstWhere(length, (row) => start[row]! >= first),
  )
  const greatest = greatestEndsOf(columns)
  const least = Math.min(
    within,
    firstWhere(length, (row) => greatest[row]! >= first),
  )
  const earlier: number[] = []
  for (let row = least; row < within; row++) if (end[row]! >= first) earlier.push(row)
  return RowSet.range(length, within, begun).or(RowSet.of(length, earlier))
}

const extents = new WeakMap<RowSet, readonly [first: number, last: number] | undefined>()

/** Returns the first and the last possible day of some rows, without open ends; undefined where nothing is dated. */
export function extentOfRows(
  { start, end }: Pick<EventColumns, 'start' | 'end'>,
  rows: RowSet,
): readonly [first: number, last: number] | undefined {
  if (extents.has(rows)) return extents.get(rows)
  let [first, last] = [Infinity, -Infinity]
  const add = (day: number) => {
    if (!Number.isFinite(day)) return
    if (day < first) first = day
    if (day > last) last = day
  }
  rows.forEach((row) => {
    add(start[row]!)
    add(end[row]!)
  })
  const found = first <= last ? ([first, last] as const) : undefined
  extents.set(rows, found)
  return found
}

function greatestEndsOf(columns: EventColumns): Float64Array {
  const known = greatestEnds.get(columns)
  if (known) return known
  let greatest = -Infinity
  const made = columns.end.map((day) => (greatest = Math.max(greatest, day)))
  greatestEnds.set(columns, made)
  return made
}

/** Binary search: the first row for which `has` is true; it must be true for all rows after it. */
function firstWhere(length: number, has: (row: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (has(middle)) high = middle
    else low = middle + 1
  }
  return low
}
