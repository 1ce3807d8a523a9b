/**
 * Reads a workbook (ECMA-376, XLSX): fflate unzips, saxes reads XML. Of all that a workbook is, this is the text of its
 * cells, with dates as precise as they are shown, which the readers that were tried don't tell
 * (`CONTRIBUTING.md`, dependencies).
 */
import { unzipSync, type Unzipped } from 'fflate'
import { expectFits, type Largest } from '../file-size.ts'
import { part, type Steps } from '../../../model/steps.ts'
import type { Row } from '../../table.ts'
import { dateCell, dateFormatOf, type DateFormat } from './number-formats.ts'
import { readXml } from './xml.ts'

export interface Sheet {
  name: string
  /** Rows that have a cell, by the numbers that the program shows. */
  rows: Row[]
}

/** The parts of a workbook that are read. */
const PARTS = /^xl\/(?:(?:workbook|styles|sharedStrings)\.xml|_rels\/|worksheets\/[^/]*\.xml)/
/** Columns of a sheet; a cell further to the right is ignored. */
const MOST_COLUMNS = 1000

/**
 * Returns the sheets in the workbook's order. Throws an Error for what is no workbook, and an ImportError for one whose
 * parts are more than can be held.
 */
export function* readWorkbook(bytes: Uint8Array, largest: Largest): Steps<Sheet[]> {
  const parts = unzipped(bytes, largest)
  yield 0.1
  const { sheets, is1904 } = yield* part(readSheetNames(parts), 0.1, 0.12)
  const formats = yield* part(readFormats(parts['xl/styles.xml']), 0.12, 0.15)
  const strings = yield* part(readStrings(parts['xl/sharedStrings.xml']), 0.15, 0.3)
  const read: Sheet[] = []
  for (const [i, { name, file }] of sheets.entries()) {
    const step = 0.7 / sheets.length
    const rows = readRows(parts[file], { strings, formats, is1904 })
    read.push({ name, rows: yield* part(rows, 0.3 + i * step, 0.3 + (i + 1) * step) })
  }
  return read
}

function unzipped(bytes: Uint8Array, largest: Largest): Unzipped {
  // All of them are measured before the first is unzipped.
  let size = 0
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (PARTS.test(name)) size += originalSize
      return false
    },
  })
  expectFits('workbook', size, largest)
  return unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) })
}

function* readSheetNames(parts: Unzipped): Steps<{ sheets: { name: string; file: string }[]; is1904: boolean }> {
  const targets = new Map<string, string>()
  yield* readXml(parts['xl/_rels/workbook.xml.rels'], {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target)
    },
  })
  const sheets: { name: string; file: string }[] = []
  let is1904 = false
  yield* readXml(parts['xl/workbook.xml'], {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const target = targets.get(attributes['r:id'] ?? '') ?? ''
      sheets.push({ name: attributes['name'] ?? '', file: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
  })
  return { sheets, is1904 }
}

/** What each style of a cell shows of a date, in the order of the styles. */
function* readFormats(styles: Uint8Array | undefined): Steps<(DateFormat | undefined)[]> {
  const codes = new Map<number, string>()
  const formats: (DateFormat | undefined)[] = []
  let isInCells = false
  yield* readXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const id = Number(attributes['numFmtId'])
      formats.push(dateFormatOf(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return formats
}

/** Shared strings, without their phonetic readings. */
function* readStrings(file: Uint8Array | undefined): Steps<string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  yield* readXml(file, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text: (words) => {
      if (isText) text += words
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') isReading = false
      isText = false
    },
  })
  return strings
}

interface Lookups {
  strings: readonly string[]
  formats: readonly (DateFormat | undefined)[]
  is1904: boolean
}

function* readRows(file: Uint8Array | undefined, lookups: Lookups): Steps<Row[]> {
  const rows: Row[] = []
  let line = 0
  let cells: string[] = []
  let column = -1
  let cell: Readonly<Record<string, string>> = {}
  let value = ''
  let isValue = false
  yield* readXml(file, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1)
        cells = []
        column = -1
      } else if (name === 'c') {
        cell = attributes
        value = ''
        column = columnOf(attributes['r']) ?? column + 1
      }
      isValue = name === 'v' || name === 't'
    },
    text: (words) => {
      if (isValue) value += words
    },
    close: (name) => {
      isValue = false
      if (name === 'c' && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push('')
        cells[column] = cellText(cell, value, lookups)
      }
      if (name === 'row' && cells.some((text) => text !== '')) rows.push({ line, cells })
    },
  })
  return rows
}

/** Returns a cell's text: the cached value of a formula; '' for an error such as #N/A. */
function cellText({ t, s }: Readonly<Record<string, string>>, value: string, lookups: Lookups): string {
  if (value === '' || t === 'e') return ''
  if (t === 's') return lookups.strings[Number(value)] ?? ''
  if (t === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (t === 'inlineStr' || t === 'str' || t === 'd') return value
  const format = s === undefined ? undefined : lookups.formats[Number(s)]
  const number = Number(value)
  if (format) return dateCell(number, format, lookups.is1904) ?? value
  // As a program shows it: 0.1, not 0.10000000000000001.
  return Number.isFinite(number) ? String(number) : value
}

/** Returns the position, from 0, of the column of a cell such as AB12. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
}
