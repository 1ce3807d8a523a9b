/** Delimited text as rows with their line numbers. Papa Parse reads records and quotes. */
import Papa from 'papaparse'
import type { Finding } from '../report.ts'
import type { Steps } from '../../model/steps.ts'
import type { Grid, Row } from '../table.ts'

/** In the order tried: of two that fit equally well, the first. */
const DELIMITERS = [',', ';', '\t', '|'] as const
/** Records by which the delimiter is recognised. */
const RECORDS = 50
/** Characters that are parsed in one step. */
const STEP = 1 << 17
/** Characters of a cell that are quoted in a finding. */
const QUOTED = 80

/** The part of Papa Parse's low-level parser that is used here: the package's types leave its result open. */
interface Parsed {
  data: string[][]
  errors: { code: string; index?: number }[]
  /** `cursor`: characters up to the end of the last whole record. */
  meta: { cursor: number }
}

/**
 * Returns the delimiter that gives most of the first records one number of columns, at least two; a comma if none
 * does.
 */
export function recogniseDelimiter(text: string): string {
  const sample = text.slice(0, 1 << 16)
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parse(sample, delimiter, sample.length < text.length, RECORDS)
    const widths = data.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    return { delimiter, part: widths.length === 0 ? 0 : count / widths.length, width }
  })
  const best = scores.reduce((a, b) => (b.part > a.part + 0.1 || (b.part > a.part - 0.1 && b.width > a.width) ? b : a))
  return best.part > 0 ? best.delimiter : ','
}

/**
 * Reads all records. A quotation mark without its partner spoils one line: the record is left out, and reading goes on
 * at the next line. `text` has LF as its only line break.
 */
export function* readDelimited(text: string, delimiter: string): Steps<Grid> {
  const rows: Row[] = []
  const leftOut: Finding[] = []
  let line = 1
  let start = 0
  let size = STEP
  while (start < text.length) {
    const piece = text.slice(start, start + size)
    const isLast = start + size >= text.length
    const { data, cursor, openQuote } = records(piece, delimiter, !isLast)
    for (const { cells, lines } of data) {
      if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells })
      line += lines
    }
    start += cursor
    if (openQuote) {
      const end = text.indexOf('\n', start)
      const written = text.slice(start, end < 0 ? undefined : end)
      leftOut.push({ line, value: written.slice(0, QUOTED), cause: { kind: 'openQuote' } })
      line++
      start = end < 0 ? text.length : end + 1
    } else if (isLast) break
    // A record longer than a step.
    size = cursor === 0 && !openQuote ? size * 2 : STEP
    yield start / text.length
  }
  return { rows, leftOut, remarks: [] }
}

interface Records {
  data: { cells: string[]; lines: number }[]
  /** Characters that were read. */
  cursor: number
  openQuote: boolean
}

function records(piece: string, delimiter: string, isCut: boolean): Records {
  const { data, errors, meta } = parse(piece, delimiter, isCut)
  const openQuote = errors.some(({ code }) => code === 'MissingQuotes')
  const whole = openQuote ? data.slice(0, -1) : data
  const counted = whole.map((cells) => ({ cells, lines: 1 + cells.reduce((sum, cell) => sum + lineFeeds(cell), 0) }))
  if (!openQuote) return { data: counted, cursor: isCut ? meta.cursor : piece.length, openQuote }
  const lines = counted.reduce((sum, record) => sum + record.lines, 0)
  return { data: counted, cursor: startOfLine(piece, lines), openQuote }
}

function parse(text: string, delimiter: string, ignoreLastRow: boolean, preview = 0): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview })
  return parser.parse(text, 0, ignoreLastRow) as Parsed
}

function lineFeeds(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  return count
}

/** Returns the position of the line after `lines` lines. */
function startOfLine(text: string, lines: number): number {
  let at = 0
  for (let i = 0; i < lines; i++) at = text.indexOf('\n', at) + 1
  return at
}
