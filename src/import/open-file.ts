/** Opens a file as a table: recognises format, encoding, delimiter, sheet and header by the contents alone. */
import { formatOfColumns, formatOfJson } from './formats/formats.ts'
import { ImportError } from './import-error.ts'
import type { Reading } from './mapping.ts'
import { LONGEST_TEXT } from '../model/dataset/largest-file.ts'
import { decode, type Decoded } from './read/decode.ts'
import { readDelimited, recogniseDelimiter } from './read/delimited.ts'
import { BEGINNING, contentOf, expectFits, isZip, type Largest } from './read/file-size.ts'
import { filled, findHeader } from './read/header.ts'
import { readJson } from './read/json.ts'
import { readWorkbook, type Sheet } from './read/xlsx/workbook.ts'
import type { Finding } from './report.ts'
import { part, type Steps } from '../model/steps.ts'
import type { Grid, ImportedTable } from './table.ts'

export interface OpenedFile {
  table: ImportedTable
  /** What was recognised, with what was chosen. */
  reading: Reading
  /** Names of a workbook's sheets. */
  sheets: readonly string[]
}

/** An atlas of our own format, which needs no mapping. */
export interface OpenedAtlas {
  atlas: unknown
}

/** Beginnings of files that aren't tables. */
const SIGNATURES: readonly { bytes: readonly number[]; what: 'pdf' | 'oldWorkbook' | 'image' }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'pdf' },
  // The container of XLS, and of workbooks with a password.
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'oldWorkbook' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'image' },
]
/** Part of the rows that have a cell for each column, for the others to be faulty. */
const NEARLY_ALL = 0.95
/** Something that is or may be a date: a year, or numbers with separators. */
const DATE_LIKE = /(?:^|\D)\d{4}(?:\D|$)|^\d{1,2}[./-]\d{1,2}/

/**
 * Returns the file as a table or an atlas. Throws an ImportError for anything else.
 * @param largest by default, files of any size that can be decoded
 */
export function* openFile(
  bytes: Uint8Array,
  reading: Reading = {},
  largest: Largest = () => LONGEST_TEXT,
): Steps<OpenedFile | OpenedAtlas> {
  if (bytes.length === 0) throw new ImportError({ kind: 'empty' })
  const signature = SIGNATURES.find(({ bytes: start }) => beginsWith(bytes, start))
  if (signature) throw new ImportError({ kind: 'noTable', what: signature.what })
  expectFits(contentOf(bytes.subarray(0, BEGINNING)), bytes.length, largest)
  if (isZip(bytes)) return yield* openWorkbook(bytes, reading, largest)
  const decoded = yield* part(decode(bytes, reading.encoding), 0, 0.3)
  const text = decoded.text
  const beginning = text.slice(0, 1000).trimStart()
  if (beginning === '' && text.trim() === '') throw new ImportError({ kind: 'empty' })
  if (text.slice(0, 1000).includes('\0')) throw new ImportError({ kind: 'noTable', what: 'binary' })
  if (/^<(?:!doctype|html|\?xml|svg)/i.test(beginning)) throw new ImportError({ kind: 'noTable', what: 'html' })
  if (/^[[{]/.test(beginning)) return openJson(decoded)
  const delimiter = reading.delimiter ?? recogniseDelimiter(text)
  const grid = yield* part(readDelimited(text, delimiter), 0.3, 1)
  const { table, headerLine } = yield* tableOf(grid, reading.headerLine)
  return {
    table: {
      ...table,
      remarks: [...(reading.encoding === undefined ? encodingRemarks(decoded) : []), ...table.remarks],
    },
    reading: { encoding: decoded.encoding, delimiter, headerLine },
    sheets: [],
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function* openWorkbook(bytes: Uint8Array, reading: Reading, largest: Largest): Steps<OpenedFile> {
  const sheets = yield* part(workbook(bytes, largest), 0, 1)
  const names = sheets.map(({ name }) => name)
  const sheet = reading.sheet === undefined ? mostDated(sheets) : sheets.find(({ name }) => name === reading.sheet)
  if (!sheet) {
    throw new ImportError(
      reading.sheet === undefined
        ? { kind: 'noTable', what: 'zip' }
        : { kind: 'unknownSheet', sheet: reading.sheet, sheets: names },
    )
  }
  const { table, headerLine } = yield* tableOf({ rows: sheet.rows, leftOut: [], remarks: [] }, reading.headerLine)
  const chosen: Finding[] =
    sheets.length > 1 && reading.sheet === undefined
      ? [{ line: 1, cause: { kind: 'sheet', sheet: sheet.name, sheets: sheets.length } }]
      : []
  return {
    table: { ...table, remarks: [...chosen, ...table.remarks] },
    reading: { sheet: sheet.name, headerLine },
    sheets: names,
  }
}

function* workbook(bytes: Uint8Array, largest: Largest): Steps<Sheet[]> {
  try {
    return yield* readWorkbook(bytes, largest)
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError({ kind: 'damaged', what: 'workbook' })
  }
}

/** The sheet with the most rows that have a date. */
function mostDated(sheets: readonly Sheet[]): Sheet | undefined {
  const dated = ({ rows }: Sheet) =>
    rows.filter(({ cells }) => cells.length > 1 && cells.some((cell) => DATE_LIKE.test(cell))).length
  return [...sheets]
    .sort((a, b) => dated(b) - dated(a) || b.rows.length - a.rows.length)
    .find(({ rows }) => rows.length)
}

function openJson(decoded: Decoded): OpenedFile | OpenedAtlas {
  const file = readJson(decoded.text)
  if (!file) throw new ImportError({ kind: 'damaged', what: 'json' })
  const found = formatOfJson(file)
  if (!found) throw new ImportError({ kind: 'noTable', what: 'json' })
  return 'atlas' in found ? found : { table: found, reading: { encoding: decoded.encoding }, sheets: [] }
}

function* tableOf(grid: Grid, line: number | undefined): Steps<{ table: ImportedTable; headerLine: number }> {
  yield 1
  const header = findHeader(grid.rows, line)
  if (header.rows.length === 0) throw new ImportError({ kind: 'noTable', what: 'text' })
  yield 1
  const { rows, leftOut } = withWholeRows(header)
  yield 1
  const table = formatOfColumns({ columns: header.columns, rows })
  const first = grid.rows[0]?.line ?? 1
  const remarks: Finding[] =
    header.line > first && line === undefined
      ? [{ line: header.line, cause: { kind: 'headerLine', line: header.line } }]
      : []
  return {
    table: {
      ...table,
      leftOut: [...grid.leftOut, ...leftOut, ...table.leftOut],
      remarks: [...remarks, ...grid.remarks, ...table.remarks],
    },
    headerLine: header.line,
  }
}

/**
 * Leaves out rows with more cells than columns, and rows with fewer where nearly all have as many: their cells can't be
 * in their columns.
 */
function withWholeRows({ columns, rows }: Pick<ImportedTable, 'columns' | 'rows'>): Pick<Grid, 'rows' | 'leftOut'> {
  const expected = columns.length
  const isRegular = rows.filter(({ cells }) => cells.length === expected).length >= NEARLY_ALL * rows.length
  const isWhole = (cells: readonly string[]) =>
    cells.length < expected ? !isRegular : cells.length === expected || filled(cells) <= expected
  const broken = rows.filter(({ cells }) => !isWhole(cells))
  const leftOut = broken.map(({ line, cells }): Finding => {
    const mayBeOpen = cells.some((cell) => cell.includes('\n'))
    const cause = { kind: 'cells', found: cells.length, expected, ...(mayBeOpen ? { quoteAt: line } : {}) } as const
    return { line, cause }
  })
  return { rows: leftOut.length === 0 ? rows : rows.filter(({ cells }) => isWhole(cells)), leftOut }
}

function encodingRemarks({ encoding, isGuess, foreignLines }: Decoded): Finding[] {
  if (isGuess) return [{ line: 1, cause: { kind: 'encoding', encoding } }]
  return foreignLines.map((line) => ({ line, cause: { kind: 'mixedEncoding' } }))
}
