/**
 * Rows of one height in groups under headings, of which a page draws only those near what is in sight. All lengths are
 * px, y from the top of the first group.
 */
import { bisector } from 'd3-array'
import { clamp } from '../model/clamp.ts'

export interface RowSizes {
  /** Height of a group's heading; 0 if it is at the rows' side. */
  head: number
  row: number
}

export interface PlacedGroup {
  /** Index of its first row among all rows. */
  first: number
  /** Number of its rows, at least 1. */
  count: number
  top: number
  height: number
}

export interface PlacedRows {
  sizes: RowSizes
  groups: readonly PlacedGroup[]
  height: number
  count: number
}

/** Indices of rows: `end` is the first one that isn't in the range. */
export interface RowRange {
  first: number
  end: number
}

const byRow = bisector(({ first }: PlacedGroup) => first).right
const byTop = bisector(({ top }: PlacedGroup) => top).right

/** Places groups of these numbers of rows, each at least 1, below one another. */
export function placeRows(counts: readonly number[], sizes: RowSizes): PlacedRows {
  let first = 0
  let top = 0
  const groups = counts.map((count): PlacedGroup => {
    const group = { first, count, top, height: sizes.head + count * sizes.row }
    first += count
    top += group.height
    return group
  })
  return { sizes, groups, height: top, count: first }
}

/** Returns the index of the group of a row; -1 if there is none. */
export function groupOfRow(row: number, { groups }: PlacedRows): number {
  return byRow(groups, row) - 1
}

/** y of a row's upper edge. */
export function topOfRow(row: number, placed: PlacedRows): number {
  const group = placed.groups[groupOfRow(row, placed)]
  return group ? group.top + placed.sizes.head + (row - group.first) * placed.sizes.row : 0
}

/** Returns the rows whose middle is between two heights. */
export function rowsBetween(top: number, bottom: number, placed: PlacedRows): RowRange {
  const first = rowsAbove(top, placed)
  return { first, end: Math.max(first, rowsAbove(bottom, placed)) }
}

/** Returns a range with some more rows at each end, as far as there are any. */
export function extended({ first, end }: RowRange, by: number, { count }: PlacedRows): RowRange {
  return { first: clamp(first - by, 0, count), end: clamp(end + by, 0, count) }
}

/**
 * Returns the least change of the scroll position that shows a row whole, below a heading that sticks to the upper
 * edge.
 */
export function scrollToRow(row: number, scrolled: number, height: number, placed: PlacedRows): number {
  const top = topOfRow(row, placed)
  const { head, row: own } = placed.sizes
  if (top - head < scrolled) return top - head
  return top + own > scrolled + height ? top + own - height : scrolled
}

/** Returns the row that a key goes to from another; undefined for other keys. `page`: the number of rows in sight. */
export function rowAfterKey(key: string, row: number, page: number, { count }: PlacedRows): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowRight: 1,
    ArrowUp: -1,
    ArrowLeft: -1,
    PageDown: Math.max(1, page - 1),
    PageUp: -Math.max(1, page - 1),
    Home: -Infinity,
    End: Infinity,
  }
  const step = steps[key]
  return step === undefined ? undefined : clamp(row + step, 0, count - 1)
}

/** Returns the number of rows whose middle is above a height. */
function rowsAbove(y: number, { sizes, groups }: PlacedRows): number {
  const group = groups[byTop(groups, y) - 1]
  if (!group) return 0
  return group.first + clamp(Math.ceil((y - group.top - sizes.head) / sizes.row - 0.5), 0, group.count)
}
