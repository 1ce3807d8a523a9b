/** Tables as comma-separated values (RFC 4180), such that a spreadsheet shows what stands there and reckons with nothing. */
import papaparse from 'papaparse'

/** A number stays one; what is empty is an empty cell. */
export type Cell = string | number | null

/** Says that the file is UTF-8: without it Excel reads Chinese as something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * How a spreadsheet's formulas begin, in full width too, which East Asian editions take for the same
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A table with its head. Text that would be a formula has an apostrophe before it, which spreadsheets take for "this is text". */
export function csvText(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = [head, ...rows].map((row) => row.map(asText))
  return `${BYTE_ORDER_MARK}${papaparse.unparse(table, { newline: '\r\n', escapeFormulae: FORMULA_START })}\r\n`
}

/** A number's own sign is no formula; of a line's end inside a cell the half is enough. */
function asText(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : cell
}
