/**
 * Many names in columns that scroll together. They are read down the columns, in blocks as high as what is in sight: so
 * a short list reads as a page of columns, and of a long one the first names are all at its top.
 */

export interface NameGrid {
  /** Number of names. */
  count: number
  columns: number
  /** Rows of a block. The last block has as many as it needs. */
  blockRows: number
}

export interface Cell {
  row: number
  column: number
}

/** Returns the number of rows of all blocks. */
export function rowCount({ count, columns, blockRows }: NameGrid): number {
  const size = columns * blockRows
  const whole = Math.floor(count / size)
  return whole * blockRows + Math.ceil((count % size) / columns)
}

/** Returns the cell of the name at an index. */
export function cellOf(i: number, grid: NameGrid): Cell {
  const { rows, first, block } = blockOf(i, grid)
  return { row: block * grid.blockRows + ((i - first) % rows), column: Math.floor((i - first) / rows) }
}

/** Returns the index of the name in a cell; the last one of its column or block where the cell is empty. */
export function indexAt({ row, column }: Cell, grid: NameGrid): number {
  const block = Math.floor(row / grid.blockRows)
  const { rows, first } = blockOf(block * grid.columns * grid.blockRows, grid)
  return Math.min(first + column * rows + (row - block * grid.blockRows), grid.count - 1)
}

/** Returns the first and last index, the latter excluded, of the blocks that contain some rows. */
export function indicesOfRows(firstRow: number, lastRow: number, { count, columns, blockRows }: NameGrid) {
  const size = columns * blockRows
  const first = Math.max(0, Math.floor(firstRow / blockRows)) * size
  const end = (Math.floor(lastRow / blockRows) + 1) * size
  return { first: Math.min(first, count), end: Math.min(end, count) }
}

/** Returns the index that a key goes to from index `i`; undefined for another key. */
export function indexAfterKey(key: string, i: number, grid: NameGrid): number | undefined {
  const { row, column } = cellOf(i, grid)
  switch (key) {
    case 'ArrowDown':
      return Math.min(i + 1, grid.count - 1)
    case 'ArrowUp':
      return Math.max(i - 1, 0)
    case 'ArrowRight':
      return column < grid.columns - 1 ? indexAt({ row, column: column + 1 }, grid) : i
    case 'ArrowLeft':
      return column > 0 ? indexAt({ row, column: column - 1 }, grid) : i
    case 'Home':
      return 0
    case 'End':
      return grid.count - 1
    default:
      return undefined
  }
}

function blockOf(i: number, { count, columns, blockRows }: NameGrid) {
  const size = columns * blockRows
  const block = Math.floor(i / size)
  const first = block * size
  return { block, first, rows: Math.min(blockRows, Math.max(1, Math.ceil((count - first) / columns))) }
}
