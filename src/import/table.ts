/** A file as a table, whatever its format. */
import type { DateOptions } from './dates/options.ts'
import type { Finding } from './report.ts'
import type { Mapping } from './mapping.ts'

export interface Row {
  /** The file's own line on which the row begins, from 1. */
  line: number
  /** Cells as text, in the order of the columns; missing cells are ''. */
  cells: readonly string[]
}

export type FormatName =
  | 'table'
  | 'timelinejs'
  | 'timelinejs-first'
  | 'timelinejs-json'
  | 'timelinejs-json-first'
  | 'timemap'
  | 'geojson'
  | 'linked-places'
  | 'lp-tsv'
  | 'wikidata'
  | 'lab-atlas-csv'

export interface ImportedTable {
  format: FormatName
  /** Distinct names. */
  columns: readonly string[]
  rows: readonly Row[]
  /** What the format says about its columns; the rest is proposed from names and contents. */
  mapping: Mapping
  /** How the format writes dates. */
  dates?: DateOptions
  /** Columns that the format has read itself. */
  read?: readonly string[]
  /** Rows that the format itself excludes, and how the file was read. */
  leftOut: Finding[]
  remarks: Finding[]
}

/** The rows of a file before its header is known. */
export interface Grid {
  rows: readonly Row[]
  leftOut: Finding[]
  remarks: Finding[]
}
