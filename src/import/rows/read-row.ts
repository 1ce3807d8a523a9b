/** A row as an event: the facts that it states, as they are written. */
import type { Coordinates, Language, Text } from '../../model/dataset/types.ts'
import { firstSentences } from '../../model/first-sentences.ts'
import type { DateOptions } from '../dates/options.ts'
import type { ReadDate } from '../dates/read-date.ts'
import type { Mapping } from '../mapping.ts'
import { parts } from '../propose/separators.ts'
import type { Row } from '../table.ts'
import { linksIn, plainText, webAddress } from '../text/plain-text.ts'
import { about, cellAt, Columns, type Column, type RowFinding, type TextColumn } from './columns.ts'
import { dateReader } from './row-dates.ts'
import { placeReader } from './row-places.ts'

/** An event as its row states it; names are not yet matched with others. */
export interface RowEvent {
  line: number
  /** The row as it is. */
  cells: readonly string[]
  id: string
  title: Text
  date: ReadDate
  /** What the date says beyond EDTF; '' if nothing. */
  dateWords: string
  summary: Text
  place: string
  city: string
  coordinates: Coordinates | undefined
  partners: string[]
  people: string[]
  topics: string[]
  url: string
  kind: string
  status: string
}

export type ReadRow = { event: RowEvent; remarks: RowFinding[] } | { title: string; leftOut: RowFinding }

/** Maximum length of a title, characters; of a longer text, the first sentence is taken, or its beginning. */
const LONGEST_TITLE = 160
/** The same where the title is the beginning of the summary. */
const LONGEST_BEGINNING = 80

/** Returns a function that reads rows. Throws an ImportError for a mapping with columns that the table lacks. */
export function rowReader(
  mapping: Mapping,
  names: readonly string[],
  { language, dates }: { language: Language; dates: DateOptions },
): (row: Row) => ReadRow {
  const columns = new Columns(names)
  const titles = columns.texts(mapping.title, language)
  const summaries = columns.texts(mapping.summary, language)
  const separators = mapping.separators ?? []
  const [partners, people, topics, links] = [mapping.partners, mapping.people, mapping.topics, mapping.links].map(
    (list) => columns.list(list),
  ) as [Column[], Column[], Column[], Column[]]
  const id = columns.optional(mapping.id)
  const kind = columns.optional(mapping.kind)
  const status = columns.optional(mapping.status)
  const readRowDate = dateReader(mapping, columns, dates)
  const readPlace = placeReader(mapping, columns)

  return (row) => {
    const title = titleOf(row, titles, summaries, mapping.title === mapping.summary)
    const shown = Object.values(title)[0] ?? ''
    const dated = readRowDate(row)
    if ('leftOut' in dated) return { title: shown, leftOut: dated.leftOut }
    if (shown === '') return { title: '', leftOut: noTitle(titles[0]?.column) }
    const place = readPlace(row)
    const { url, remarks: linkRemarks } = linkOf(row, links, summaries)
    return {
      event: {
        line: row.line,
        cells: row.cells,
        id: cellAt(row, id),
        title,
        date: dated.date,
        dateWords: dated.words ?? '',
        summary: summaryOf(row, summaries, title),
        place: plainText(place.name),
        city: plainText(place.city),
        coordinates: place.coordinates,
        partners: namesOf(row, partners, separators),
        people: namesOf(row, people, separators),
        topics: namesOf(row, topics, separators),
        url,
        kind: plainText(cellAt(row, kind)),
        status: cellAt(row, status),
      },
      remarks: [...dated.remarks, ...place.remarks, ...linkRemarks],
    }
  }
}

function noTitle(column: Column | undefined): RowFinding {
  return column ? about('', column, { kind: 'noTitle' }) : { cause: { kind: 'noTitle' } }
}

/** The title in each language; without one, the beginning of the summary. */
function titleOf(row: Row, titles: TextColumn, summaries: TextColumn, isBeginning: boolean): Text {
  const found = textsOf(row, titles)
  const hasTitle = Object.keys(found).length > 0
  const longest = isBeginning || !hasTitle ? LONGEST_BEGINNING : LONGEST_TITLE
  const texts = Object.entries(hasTitle ? found : textsOf(row, summaries))
  return Object.fromEntries(texts.map(([language, words]) => [language, shortened(words, longest)]))
}

function textsOf(row: Row, columns: TextColumn): Text {
  return Object.fromEntries(
    columns.flatMap(({ language, column }) => {
      const text = plainText(cellAt(row, column))
      return text === '' ? [] : [[language, text]]
    }),
  )
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const first = firstSentences(text, 1)
  if (first.length <= longest) return first
  const cut = first.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > longest / 2 ? space : undefined).trimEnd()}…`
}

/** The summary in each language, where it says more than the title. */
function summaryOf(row: Row, summaries: TextColumn, title: Text): Text {
  return Object.fromEntries(Object.entries(textsOf(row, summaries)).filter(([tag, words]) => words !== title[tag]))
}

function namesOf(row: Row, columns: readonly Column[], separators: readonly string[]): string[] {
  const names = columns.flatMap((column) => parts(cellAt(row, column), separators).map(plainText))
  return [...new Set(names)].filter((name) => name !== '')
}

/** The first address of a web page: in the columns of links, else in the summary's HTML. */
function linkOf(row: Row, links: readonly Column[], summaries: TextColumn): { url: string; remarks: RowFinding[] } {
  const remarks: RowFinding[] = []
  for (const column of links) {
    for (const cell of cellAt(row, column).split(/[\s;|]+/u)) {
      if (cell === '') continue
      const url = webAddress(cell)
      if (url !== undefined) return { url, remarks }
      // A scheme that pages don't have; other words may be a remark on the source.
      if (/^[a-z][a-z0-9+.-]*:/i.test(cell)) remarks.push(about(cell, column, { kind: 'notALink' }))
    }
  }
  const inText = summaries.flatMap(({ column }) => linksIn(cellAt(row, column))).map(webAddress)
  return { url: inText.find((url) => url !== undefined) ?? '', remarks }
}
