/** Finds the header of a table: it may be under headings and empty lines, or missing. */
import { isUsualName } from '../propose/column-names.ts'
import type { Row } from '../table.ts'

export interface Header {
  /** Distinct names. */
  columns: string[]
  rows: Row[]
  /** The header's line; 0 if the table has none. */
  line: number
}

/** Rows in which the header is looked for. */
const FIRST_ROWS = 12
/** Rows below a header that it is compared with. */
const COMPARED = 30
/** Maximum length of a column's name, characters. */
const LONGEST_NAME = 80

/** Splits rows into header and contents. `line` is the header's own line, if it is known; 0 for a table without one. */
export function findHeader(rows: readonly Row[], line?: number): Header {
  const width = widthOf(rows)
  const index = line === undefined ? headerIndex(rows, width) : rows.findIndex((row) => row.line === line)
  const header = line === 0 ? undefined : rows[index]
  const columns = distinct(Array.from({ length: width }, (_, i) => header?.cells[i]?.trim() ?? ''))
  return { columns, rows: rows.slice(header ? index + 1 : 0), line: header?.line ?? 0 }
}

/** The greatest number of cells in a row, of those up to the last that isn't empty. */
function widthOf(rows: readonly Row[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) {
    const width = filled(cells)
    widths.set(width, (widths.get(width) ?? 0) + 1)
  }
  // One row that is wider than all others has too many cells.
  const enough = rows.length > 10 ? 2 : 1
  return Math.max(1, filled(rows[0]?.cells ?? []), ...[...widths].flatMap(([w, n]) => (n >= enough ? [w] : [])))
}

/** Returns the number of cells up to the last that isn't empty. */
export function filled(cells: readonly string[]): number {
  let count = cells.length
  while (count > 0 && cells[count - 1]!.trim() === '') count--
  return count
}

function headerIndex(rows: readonly Row[], width: number): number {
  return rows.slice(0, FIRST_ROWS).findIndex((row, i) => isHeader(row, rows.slice(i + 1, i + 1 + COMPARED), width))
}

function isHeader({ cells }: Row, below: readonly Row[], width: number): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (names.length < Math.min(2, width) || names.length < width / 2) return false
  if (new Set(names).size < names.length || !names.every(isName)) return false
  if (names.some(isUsualName)) return true
  if (below.length === 0) return false
  return cells.some((cell, column) => {
    const contents = below.map((row) => row.cells[column]?.trim() ?? '').filter((text) => text !== '')
    return cell.trim() !== '' && contents.length > 0 && !contents.some(isName)
  })
}

/** Whether a cell may be a column's name: words, neither a number nor a date nor an address. */
function isName(cell: string): boolean {
  return cell.length <= LONGEST_NAME && /\p{L}/u.test(cell) && !/\n|^https?:|\d{4}|^\W*\d/u.test(cell)
}

/** Names the nameless by their letters, and numbers those of one name. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, i) => {
    const own = name === '' ? letters(i) : name
    let free = own
    for (let number = 2; taken.has(free); number++) free = `${own} (${number})`
    taken.add(free)
    return free
  })
}

/** Returns A, B … Z, AA, AB … for positions from 0. */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}
