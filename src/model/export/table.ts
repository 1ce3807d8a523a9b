/** Tables as comma-separated values (RFC 4180), safe from evaluation by spreadsheets. */
import { stringify } from 'csv-stringify/browser/esm/sync'

/** Numbers stay numbers; null is an empty cell. */
export type Cell = string | number | null

/** Rows that are formatted at once: some milliseconds of work. */
const ROWS = 100

/**
 * Formats a table with its header, in UTF-8 with a byte order mark, without which Excel misreads Chinese. Text that
 * would be a formula (https://owasp.org/www-community/attacks/CSV_Injection), also in full width, is prefixed with an
 * apostrophe, which spreadsheets read as "this is text".
 */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [...csvPieces(head, rows)].join('')
}

/** Formats a table as `csvText` does, a few rows at a time. */
export function* csvPieces(head: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield records([head], true)
  let some: (readonly Cell[])[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < ROWS) continue
    yield records(some)
    some = []
  }
  if (some.length > 0) yield records(some)
}

function records(rows: readonly (readonly Cell[])[], bom = false): string {
  // Cells with any kind of line break are quoted, as some readers end records at either.
  return stringify(
    rows.map((row) => row.map(asText)),
    { bom, record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true },
  )
}

/** Normalises line breaks in a cell to LF and removes leading ones, which could hide a formula. */
function asText(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').replace(/^\n+/, '') : cell
}
