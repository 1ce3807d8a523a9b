/** Tables as comma-separated values (RFC 4180), such that a spreadsheet shows what stands there and reckons with nothing. */
import { stringify } from 'csv-stringify/browser/esm/sync'

/** A number stays one; what is empty is an empty cell. */
export type Cell = string | number | null

/**
 * A table with its head, in UTF-8 with a byte order mark, without which Excel reads Chinese as something else. Text that would be a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection), in full width too, has an apostrophe before it, which spreadsheets take for "this is
 * text".
 */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = [head, ...rows].map((row) => row.map(asText))
  // A line's end in a cell is quoted whatever ends a record here: some readers end them at either.
  return stringify(table, {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  })
}

/** Of a line's end inside a cell the half is enough, and before all else it says nothing but could hide a formula. */
function asText(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').replace(/^\n+/, '') : cell
}
