/** Which column of a table is what. People can edit it: the command writes and reads it as YAML. */
import type { Language } from '../model/dataset/types.ts'

/** The name of a column, as in the table's header; `B` for the second column of a table without a header. */
export type ColumnName = string

/** A text in one column, or in a column for each language. */
export type TextColumns = ColumnName | Readonly<Record<Language, ColumnName>>

/** A date in one column, or its year, month and day in columns of their own. */
export type DateColumns =
  ColumnName | { readonly year: ColumnName; readonly month?: ColumnName; readonly day?: ColumnName }

/** How 03/04 is read: 3 April or 4 March. */
export type DateOrder = 'day-first' | 'month-first'

/** How -333 is read: 333 BCE as people count, or astronomically, where 0 is 1 BCE and -333 is 334 BCE. */
export type NegativeYears = 'bce' | 'astronomical'

export interface Mapping {
  title?: TextColumns
  date?: DateColumns
  /** The last day, where the table has a column for it. */
  end?: DateColumns
  /** The date in the author's own words. */
  dateWords?: ColumnName
  dateOrder?: DateOrder
  negativeYears?: NegativeYears
  /** The name of the place. */
  place?: ColumnName
  /** The name of its city, by which places are grouped; by default that of the place. */
  city?: ColumnName
  latitude?: ColumnName
  longitude?: ColumnName
  /** Latitude and longitude in one cell, or a geometry. */
  coordinates?: ColumnName
  /** Whether latitude and longitude are each other's in all rows. */
  exchangeCoordinates?: boolean
  /** Whether places without coordinates are looked up by name: in the table's own cities, then in the gazetteer. */
  findPlaces?: boolean
  /** What names of places stand for: another name, a position as “52.2, 0.12”, or '' for no place. */
  placeNames?: Readonly<Record<string, string>>
  partners?: readonly ColumnName[]
  people?: readonly ColumnName[]
  topics?: readonly ColumnName[]
  /** What separates several partners, people or topics in a cell. */
  separators?: readonly string[]
  summary?: TextColumns
  /** Addresses of web pages. The first valid one of a row is its link. */
  links?: readonly ColumnName[]
  id?: ColumnName
  kind?: ColumnName
  status?: ColumnName
  /** Whether rows with one title and date are one event; they are several, and it is asked, where nothing is said. */
  same?: 'keep' | 'join'
  /** The language of the table's texts. */
  language?: Language
  /** The atlas's own title and description. */
  atlas?: { readonly title?: string; readonly description?: string }
  /** How the file is read, where its contents leave a choice. */
  reading?: Reading
}

export interface Reading {
  /** A label of the Encoding Standard: `windows-1252`. */
  encoding?: string
  delimiter?: string
  /** The name of a workbook's sheet. */
  sheet?: string
  /** The line of the header, from 1; 0 for a table without one. */
  headerLine?: number
}

/** Returns all columns that a mapping uses. */
export function mappedColumns(mapping: Mapping): Set<ColumnName> {
  const { title, summary, date, end, partners, people, topics, links } = mapping
  const names = [title, summary, date, end].flatMap((one) =>
    one === undefined ? [] : typeof one === 'string' ? [one] : Object.values<ColumnName>(one),
  )
  const single = [
    mapping.dateWords,
    mapping.place,
    mapping.city,
    mapping.latitude,
    mapping.longitude,
    mapping.coordinates,
    mapping.id,
    mapping.kind,
    mapping.status,
  ].flatMap((name) => name ?? [])
  return new Set([...names, ...single, ...[partners, people, topics, links].flatMap((list) => list ?? [])])
}
