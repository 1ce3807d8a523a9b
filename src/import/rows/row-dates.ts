/** The date of a row: of one cell, of two, or of a year, month and day apart. */
import type { DateOptions } from '../dates/options.ts'
import { readDate, type ReadDate } from '../dates/read-date.ts'
import { dayNumber, EARLIEST_DAY, LATEST_DAY } from '../../model/dataset/day.ts'
import type { DateColumns, Mapping } from '../mapping.ts'
import type { Row } from '../table.ts'
import { about, cellAt, type Column, type Columns, type RowFinding } from './columns.ts'

export interface RowDate {
  date: ReadDate
  /** What the date says beyond EDTF, as written. */
  words?: string
  remarks: RowFinding[]
}

/** Returns a row's date, or why it has none. */
export type DateReader = (row: Row) => RowDate | { leftOut: RowFinding }

type Moment =
  | { date: ReadDate; words?: string; remarks: RowFinding[]; column: Column; value: string }
  | { leftOut: RowFinding }
  | 'empty'
type MomentReader = (row: Row) => Moment

/** First and last day of the format, which stand for open ends as well. */
const [FIRST_DAY, LAST_DAY] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]
const DROPPED = { time: 'timeDropped', zone: 'zoneDropped', newYear: 'yearOnly' } as const
/** Cells that say that there is no date. */
const NONE = /^(?:n\/?a|none|null|nan|tb[da]|unknown|undated|[ns]\.?d\.?|[-–—?./]+|[无無]|未知|不[详詳]|待定)$/i

export function dateReader(mapping: Mapping, columns: Columns, options: DateOptions): DateReader {
  const first = mapping.date === undefined ? () => 'empty' as const : momentReader(mapping.date, columns, options)
  const last = mapping.end === undefined ? () => 'empty' as const : momentReader(mapping.end, columns, options)
  const words = columns.optional(mapping.dateWords)
  return (row) => {
    const start = first(row)
    if (start === 'empty') return { leftOut: emptyDate(row, mapping, columns) }
    if ('leftOut' in start) return start
    const end = last(row)
    if (end === 'empty') return withWords(start, row, words, options)
    // An end that can't be read leaves the beginning, which is stated.
    if ('leftOut' in end) {
      return withWords({ ...start, remarks: [...start.remarks, withoutEnd(end.leftOut)] }, row, words, options)
    }
    if (end.date.end < start.date.start) {
      return { leftOut: about(`${start.value} – ${end.value}`, end.column, { kind: 'endsBeforeItBegins' }) }
    }
    const remarks = [...start.remarks, ...end.remarks]
    return withWords({ ...start, date: fromTo(start.date, end.date), remarks }, row, words, options)
  }
}

function withoutEnd(finding: RowFinding): RowFinding {
  const { cause } = finding
  const problem = cause.kind === 'unreadableDate' ? { problem: cause.problem } : {}
  return { ...finding, cause: { kind: 'unreadableEnd', ...problem } }
}

function emptyDate(row: Row, { date }: Mapping, columns: Columns): RowFinding {
  const name = date === undefined || typeof date === 'string' ? date : date.year
  const column = columns.optional(name)
  const written = cellAt(row, column)
  return column ? about(written, column, { kind: 'noDate' }) : { cause: { kind: 'noDate' } }
}

function momentReader(date: DateColumns, columns: Columns, options: DateOptions): MomentReader {
  return typeof date === 'string' ? cellReader(columns.one(date), options) : partsReader(date, columns, options)
}

function cellReader(column: Column, options: DateOptions): MomentReader {
  return (row) => {
    const value = cellAt(row, column)
    if (value === '' || NONE.test(value)) return 'empty'
    return moment(value, value, column, options)
  }
}

/** A year may have a thousands separator, as spreadsheets show numbers. */
function partsReader(parts: Exclude<DateColumns, string>, columns: Columns, options: DateOptions): MomentReader {
  const yearColumn = columns.one(parts.year)
  const monthColumn = columns.optional(parts.month)
  const dayColumn = columns.optional(parts.day)
  return (row) => {
    const written = cellAt(row, yearColumn)
    const month = numberOf(cellAt(row, monthColumn))
    const day = numberOf(cellAt(row, dayColumn))
    if (written === '' || NONE.test(written)) {
      return month === '' && day === '' ? 'empty' : { leftOut: about(written, yearColumn, { kind: 'noYear' }) }
    }
    const year = yearOf(written)
    // A day without a month says no more than the year.
    const value = [year, ...(month === '' ? [] : [month, ...(day === '' ? [] : [day])])].join('-')
    const column = (day !== '' && month !== '' ? dayColumn : month === '' ? undefined : monthColumn) ?? yearColumn
    return moment(value, value, impossibleMonth(month) ? (monthColumn ?? column) : column, options)
  }
}

function impossibleMonth(month: string): boolean {
  return month !== '' && !(Number(month) >= 1 && Number(month) <= 12)
}

/** Years have four digits in ISO 8601: 79 is not 1979. */
function yearOf(cell: string): string {
  const year = numberOf(cell.replace(/^([-−]?\d{1,3}),(\d{3})$/u, '$1$2'))
  return /^-?\d+$/.test(year) ? year.replace(/\d+/, (digits) => digits.padStart(4, '0')) : year
}

/** Months and days have two digits in ISO 8601; a spreadsheet may show 5 as 5.0. */
function numberOf(cell: string): string {
  const digits = /^([-−+]?)(\d+)(?:\.0+)?$/u.exec(cell)
  if (!digits) return cell
  return `${digits[1] === '' || digits[1] === '+' ? '' : '-'}${digits[2]!.padStart(2, '0')}`
}

function moment(text: string, value: string, column: Column, options: DateOptions): Moment {
  const read = readDate(text, options)
  if ('problem' in read) return { leftOut: about(value, column, { kind: 'unreadableDate', problem: read.problem }) }
  const { date, words, dropped } = read
  if (date.start < FIRST_DAY || date.end > LAST_DAY) return { leftOut: about(value, column, { kind: 'outOfRange' }) }
  const remarks = dropped ? [about(value, column, { kind: DROPPED[dropped] })] : []
  return { date, ...(words === undefined ? {} : { words }), remarks, column, value }
}

function fromTo(first: ReadDate, last: ReadDate): ReadDate {
  if (first.edtf === last.edtf) return first
  const isPlain = ({ edtf }: ReadDate) => !/[/[\]{}]|\.\./.test(edtf)
  if (isPlain(first) && isPlain(last)) {
    return { edtf: `${first.edtf}/${last.edtf}`, start: first.start, end: last.end }
  }
  return { edtf: `${beginning(first.edtf)}/${ending(last.edtf)}`, start: first.start, end: last.end }
}

/** An interval's own beginning, and its end: an interval can't be the end of another. */
function beginning(edtf: string): string {
  return edtf.replace(/^\[|\]$/g, '').split(/\/|\.\.|,/)[0] ?? ''
}

function ending(edtf: string): string {
  return (
    edtf
      .replace(/^\[|\]$/g, '')
      .split(/\/|\.\.|,/)
      .at(-1) ?? ''
  )
}

/** Adds the author's own words, unless they say no more than the date. */
function withWords(
  { date, words, remarks }: Exclude<Moment, 'empty' | { leftOut: RowFinding }>,
  row: Row,
  column: Column | undefined,
  options: DateOptions,
): RowDate {
  const own = cellAt(row, column)
  const read = own === '' ? undefined : readDate(own, options)
  const saysMore = own !== '' && !(read && 'date' in read && read.date.edtf === date.edtf)
  const kept = saysMore ? own : words
  return { date, ...(kept === undefined ? {} : { words: kept }), remarks }
}
