/** What a column holds, by its first cells. */
import { readDate } from '../dates/read-date.ts'
import { readCoordinates } from '../places/read-coordinates.ts'
import { webAddress } from '../text/plain-text.ts'
import { runAtOnce, type Steps } from '../../model/steps.ts'
import type { ImportedTable } from '../table.ts'

export interface ColumnContents {
  name: string
  /** From 0. */
  index: number
  /** Cells that aren't empty, of those looked at. */
  filled: number
  /** Different cells. */
  distinct: number
  /** Parts of the filled cells, 0 to 1. */
  dates: number
  years: number
  numbers: number
  links: number
  pairs: number
  /** Mean length, characters. */
  length: number
  /** The first three different cells. */
  examples: string[]
}

/** Rows by which a mapping is proposed. */
export const ROWS_LOOKED_AT = 1000
/** Cells of a column that are tried as dates and coordinates. */
const TRIED = 100
/** Seconds or milliseconds since 1970. */
const UNIX = /^\d{10}(?:\d{3})?$/
/** Characters of an example. */
const EXAMPLE = 60

type Table = Pick<ImportedTable, 'columns' | 'rows'>

/** What columns hold, by their rows: mapping, preview and report ask for it. */
const known = new WeakMap<Table['rows'], { columns: Table['columns']; contents: ColumnContents[] }>()

/** Returns what each column holds. */
export function columnContents(table: Table): ColumnContents[] {
  return runAtOnce(columnSteps(table))
}

/** Does the work of `columnContents` a column at a time. */
export function* columnSteps({ columns, rows }: Table): Steps<ColumnContents[]> {
  const before = known.get(rows)
  if (before?.columns === columns) return before.contents
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  const contents: ColumnContents[] = []
  for (const [index, name] of columns.entries()) {
    contents.push(contentsOf(looked, name, index))
    yield index / columns.length
  }
  known.set(rows, { columns, contents })
  return contents
}

function contentsOf(looked: Table['rows'], name: string, index: number): ColumnContents {
  const cells = looked.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '')
  const distinct = [...new Set(cells)]
  const tried = spread(cells, TRIED)
  const part = (holds: (cell: string) => boolean) =>
    tried.length === 0 ? 0 : tried.filter(holds).length / tried.length
  return {
    name,
    index,
    filled: cells.length,
    distinct: distinct.length,
    dates: part(isDate),
    years: part(isYear),
    numbers: part(isNumber),
    links: part((cell) => webAddress(cell) !== undefined),
    pairs: part(isPair),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    examples: distinct.slice(0, 3).map((cell) => cell.slice(0, EXAMPLE)),
  }
}

/** Some cells from all parts of a column. */
function spread(cells: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(cells.length / most))
  return cells.filter((_, i) => i % step === 0)
}

function isDate(cell: string): boolean {
  return (!isNumber(cell) || UNIX.test(cell)) && cell.length <= 60 && 'date' in readDate(cell, { order: 'day-first' })
}

/** A year may have a thousands separator. */
function isYear(cell: string): boolean {
  const year = /^-?\d{1,2},?\d{3}$|^-?\d{1,4}$/.test(cell) ? Number(cell.replace(',', '')) : Number.NaN
  return year >= -5000 && year <= 2100
}

function isNumber(cell: string): boolean {
  return /^[-+−]?(?:\d{1,3}(?:[,.]\d{3})+|\d+)(?:[.,]\d+)?$/.test(cell)
}

function isPair(cell: string): boolean {
  return !isNumber(cell) && 'coordinates' in readCoordinates(cell)
}
