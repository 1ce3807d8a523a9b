/** The importer: bytes of other people's files in; an atlas, the mapping that made it and a report out. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Atlas, Language } from '../model/dataset/types.ts'
import { buildAtlas, type Known } from './build/build-atlas.ts'
import { farDates } from './build/far-dates.ts'
import { joinSame } from './build/join-rows.ts'
import { dateOrderOf } from './dates/date-order.ts'
import type { DateOptions } from './dates/options.ts'
import { ImportError } from './import-error.ts'
import type { Mapping } from './mapping.ts'
import { mappedColumns } from './mapping.ts'
import type { Gazetteer } from './places/gazetteer.ts'
import type { NamedPlaces } from './places/named-places.ts'
import { openFile, type OpenedFile } from './open-file.ts'
import { columnContents, columnSteps, type ColumnContents } from './propose/column-contents.ts'
import { proposeMapping } from './propose/propose-mapping.ts'
import type { Finding, Report } from './report.ts'
import { withExchanged } from './rows/exchanged.ts'
import { rowReader, type RowEvent } from './rows/read-row.ts'
import { part, runInSlices, type SliceOptions, type Steps } from '../model/steps.ts'
import type { FormatName, ImportedTable } from './table.ts'
import { scriptLanguage } from './text/language.ts'

export interface ImportOptions {
  fileName: string
  /** Replaces what is proposed, key by key. */
  mapping?: Mapping | undefined
  /** The language of texts whose script doesn't say it; English by default. */
  language?: Language | undefined
  /** A dataset that the events become a part of. */
  known?: Known | undefined
  /** Called if places are looked up and the table's own cities don't have their names. */
  gazetteer?: (() => Gazetteer | undefined) | undefined
  /** Called now and then with what has been read so far. */
  onRows?: ((read: ReadSoFar) => void) | undefined
}

export interface ReadSoFar {
  rows: number
  /** The file's line of the last row. */
  line: number
  events: readonly RowEvent[]
  leftOut: readonly Finding[]
  remarks: readonly Finding[]
}

export interface Imported {
  /** An atlas of our own format is returned as it was read, unchecked. */
  atlas: Atlas | { unchecked: unknown }
  /** The whole mapping, with what was proposed; undefined for an atlas. */
  mapping: Mapping | undefined
  report: Report
  /** Places that the table names without coordinates; undefined for an atlas. */
  places: NamedPlaces | undefined
}

/** What a table becomes. */
export interface ImportedTableFile extends Imported {
  atlas: Atlas
  mapping: Mapping
  places: NamedPlaces
}

/** What a file holds, before it is imported. */
export interface Inspected {
  format: FormatName
  /** How the file is read: encoding, delimiter, sheet, line of the header. */
  reading: OpenedFile['reading']
  sheets: readonly string[]
  columns: ColumnContents[]
  mapping: Mapping
  rows: number
}

/** Rows that are read in one step. */
const STEP = 200
/** Rows whose order of day and month is looked at in one step. */
const DATES = 5000

/**
 * Imports a file in slices of some milliseconds. Rejects with an ImportError for a file without any table, dates or
 * titles, and with the signal's reason once it is aborted.
 */
export function importTable(bytes: Uint8Array, options: ImportOptions & SliceOptions): Promise<Imported> {
  return runInSlices(importSteps(bytes, options), options)
}

/** Inspects a file in slices; undefined for an atlas of our own format. Rejects as `importTable` does. */
export function inspect(
  bytes: Uint8Array,
  options: Pick<ImportOptions, 'mapping' | 'language'> & SliceOptions = {},
): Promise<Inspected | undefined> {
  return runInSlices(inspectSteps(bytes, options), options)
}

function* inspectSteps(
  bytes: Uint8Array,
  { mapping, language }: Pick<ImportOptions, 'mapping' | 'language'>,
): Steps<Inspected | undefined> {
  const opened = yield* openFile(bytes, mapping?.reading)
  return 'atlas' in opened ? undefined : yield* inspectOpened(opened, { mapping, language })
}

/** Inspects a file that has been opened. */
export function* inspectOpened(
  { table, reading, sheets }: OpenedFile,
  { mapping, language }: Pick<ImportOptions, 'mapping' | 'language'>,
): Steps<Inspected> {
  const columns = yield* columnSteps(table)
  return {
    format: table.format,
    reading,
    sheets,
    columns,
    mapping: proposeMapping(table, mapping, language),
    rows: table.rows.length,
  }
}

/** The work of `importTable`, for callers with slices of their own. */
export function* importSteps(bytes: Uint8Array, options: ImportOptions): Steps<Imported> {
  const opened = yield* part(openFile(bytes, options.mapping?.reading), 0, 0.35)
  if ('atlas' in opened) {
    return {
      atlas: { unchecked: opened.atlas },
      mapping: undefined,
      report: { leftOut: [], remarks: [] },
      places: undefined,
    }
  }
  return yield* part(importOpened(bytes, opened, options), 0.35, 1)
}

/** Imports a file that has been opened. */
export function* importOpened(bytes: Uint8Array, opened: OpenedFile, options: ImportOptions): Steps<ImportedTableFile> {
  const { fileName, known } = options
  const { table } = opened
  yield* part(columnSteps(table), 0, 0)
  const proposed = proposeMapping(table, options.mapping, options.language)
  const language = proposed.language ?? languageOf(table, proposed) ?? options.language ?? 'en'
  const { order, finding } = yield* part(dateOrder(table, proposed), 0, 0.05)
  const mapping: Mapping = {
    ...proposed,
    language,
    ...(order === undefined ? {} : { dateOrder: order }),
    reading: { ...opened.reading, ...options.mapping?.reading },
  }
  const read = yield* part(readRows(table, mapping, language, options.onRows), 0.05, 0.75)
  const joined = yield* part(joinSame(read.events, mapping.same), 0.75, 0.8)
  const digest = yield* part(digestOf(bytes), 0.8, 0.85)
  const built = yield* part(
    buildAtlas(joined.events, {
      fileName,
      sha256: digest,
      languages: languagesOf(mapping, language),
      title: mapping.atlas?.title,
      description: mapping.atlas?.description,
      known,
      areKeptApart: mapping.same === 'keep',
      places: {
        isAsked: mapping.findPlaces === true,
        names: mapping.placeNames ?? {},
        columns: { place: columnOf(table, mapping.place), city: columnOf(table, mapping.city) },
        gazetteer: options.gazetteer ?? (() => undefined),
      },
    }),
    0.85,
    1,
  )
  const leftOut = [...table.leftOut, ...read.leftOut, ...joined.leftOut]
  const about = [...table.remarks, ...finding, ...unused(table, mapping)]
  yield 1
  const exchanged = withExchanged(read.remarks, read.events, mapping)
  yield 1
  const far = farDates(joined.events)
  yield 1
  const remarks = [...about, ...exchanged, ...joined.remarks, ...far, ...built.remarks]
  const report = { leftOut: byLine(leftOut), remarks: byLine(remarks) }
  return { atlas: built.atlas, mapping, report, places: built.named }
}

function columnOf({ columns }: ImportedTable, name: string | undefined): Pick<Finding, 'column' | 'columnNumber'> {
  return name === undefined ? {} : { column: name, columnNumber: columns.indexOf(name) + 1 }
}

interface ReadRows extends Report {
  events: RowEvent[]
}

function* readRows(
  table: ImportedTable,
  mapping: Mapping,
  language: Language,
  onRows: ImportOptions['onRows'],
): Steps<ReadRows> {
  const { columns, rows } = table
  if (mapping.date === undefined) throw new ImportError({ kind: 'noDates', columns })
  if (mapping.title === undefined && mapping.summary === undefined) throw new ImportError({ kind: 'noTitles', columns })
  const readRow = rowReader(mapping, columns, {
    language,
    dates: { ...dateOptions(mapping, language), ...table.dates },
  })
  const events: RowEvent[] = []
  const leftOut: Finding[] = []
  const remarks: Finding[] = []
  for (const [i, row] of rows.entries()) {
    const read = readRow(row)
    const { line } = row
    if ('leftOut' in read) leftOut.push(finding(line, read.title, read.leftOut))
    else {
      const title = Object.values(read.event.title)[0] ?? ''
      events.push(read.event)
      for (const remark of read.remarks) remarks.push(finding(line, title, remark))
    }
    if (i % STEP === STEP - 1) {
      onRows?.({ rows: i + 1, line, events, leftOut, remarks })
      yield i / rows.length
    }
  }
  return { events, leftOut, remarks }
}

function finding(line: number, title: string, about: Omit<Finding, 'line' | 'title'>): Finding {
  return { line, ...(title === '' ? {} : { title }), ...about }
}

function dateOptions({ dateOrder: order, negativeYears = 'bce' }: Mapping, language: Language): DateOptions {
  return { language, negativeYears, ...(order === undefined ? {} : { order }) }
}

/** The order of day and month that the columns of dates show; where they show none, a remark says which is taken. */
export function* dateOrder(
  { columns, rows }: ImportedTable,
  { date, end, dateOrder: given }: Mapping,
): Steps<{ order: Mapping['dateOrder']; finding: Finding[] }> {
  if (given !== undefined) return { order: given, finding: [] }
  const indexes = [date, end].flatMap((one) => (typeof one === 'string' ? [columns.indexOf(one)] : []))
  let dayFirst = 0
  let monthFirst = 0
  let both = 0
  for (let start = 0; start < rows.length; start += DATES) {
    const some = rows.slice(start, start + DATES).flatMap(({ cells }) => indexes.map((index) => cells[index] ?? ''))
    const shown = dateOrderOf(some)
    dayFirst += shown.dayFirst.length
    monthFirst += shown.monthFirst.length
    both += shown.both
    yield start / rows.length
  }
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', finding: [] }
  if (both === 0) return { order: undefined, finding: [] }
  const taken = 'day-first'
  return {
    order: taken,
    finding: [{ line: rows[0]?.line ?? 1, cause: { kind: 'dateOrderUndecided', dates: both, order: taken } }],
  }
}

/** The language that the script of the titles says. */
function languageOf({ columns, rows }: ImportedTable, { title }: Mapping): Language | undefined {
  if (title !== undefined && typeof title !== 'string') return Object.keys(title)[0]
  const index = title === undefined ? -1 : columns.indexOf(title)
  return scriptLanguage(rows.slice(0, 200).map(({ cells }) => cells[index] ?? ''))
}

function languagesOf({ title, summary }: Mapping, language: Language): [Language, ...Language[]] {
  const others = [title, summary].flatMap((one) =>
    one === undefined || typeof one === 'string' ? [] : Object.keys(one),
  )
  return [language, ...new Set(others.filter((other) => other !== language))]
}

function unused(table: ImportedTable, mapping: Mapping): Finding[] {
  const used = new Set([...mappedColumns(mapping), ...(table.read ?? [])])
  const columns = columnContents({ ...table, rows: table.rows.slice(0, 100) })
    .filter(({ name, filled }) => filled > 0 && !used.has(name))
    .map(({ name }) => name)
  return columns.length === 0 ? [] : [{ line: 1, cause: { kind: 'unusedColumns', columns } }]
}

function* digestOf(bytes: Uint8Array): Steps<string> {
  const hash = sha256.create()
  const step = 1 << 18
  for (let start = 0; start < bytes.length; start += step) {
    hash.update(bytes.subarray(start, start + step))
    yield start / bytes.length
  }
  return bytesToHex(hash.digest())
}

/** By line; what is about the whole file comes first, in the order in which it was found. */
function byLine(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.line - b.line)
}
