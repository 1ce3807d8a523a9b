/** What the page and the importer tell each other, in a worker or in one thread. */
import type { LoadProblem } from '../../model/dataset/load-problem.ts'
import type { Atlas, AtlasDate, Language, Text } from '../../model/dataset/types.ts'
import type { FileProblem } from '../import-error.ts'
import type { Mapping, Reading } from '../mapping.ts'
import type { NamedPlaces } from '../places/named-places.ts'
import type { Finding, Report } from '../report.ts'
import type { FormatName } from '../table.ts'
import type { Piece } from './large-arrays.ts'

export interface ImportRequest {
  /** Passed by reference; the importer reads the bytes. */
  file: Blob
  name: string
  /** The language of texts whose script doesn't say it: the reader's. */
  language: Language
  /** What the reader has chosen; the rest is proposed. */
  mapping: Mapping
  /** The last line to read; undefined for the whole file. */
  untilLine?: number | undefined
  /** The file of the gazetteer, where places are looked up by name. */
  gazetteer?: Blob | undefined
  /** Memory of the device in GiB; undefined if unknown. */
  memory?: number | undefined
}

/** What nearly all cells of a column are: `texts` all differ, `names` repeat. */
export type Holding =
  { kind: 'empty' | 'dates' | 'links' | 'pairs' | 'numbers' | 'texts' } | { kind: 'names'; distinct: number }

export interface InspectedColumn {
  name: string
  holds: Holding
  /** Up to three different cells. */
  examples: readonly string[]
}

/** A row as it will be read. */
export interface PreviewRow {
  line: number
  /** The line of the row whose event it is a part of. */
  joinedInto?: number | undefined
  /** undefined for a row that is left out, or joined into another. */
  event:
    | {
        title: Text
        date: AtlasDate
        isPlanned: boolean
        /** The name of its place, and whether it has a position. */
        place: Text | undefined
        isPlaced: boolean
        partners: readonly Text[]
      }
    | undefined
}

/** What is known of a file before all of its rows are read. */
export interface Inspection {
  format: FormatName
  reading: Reading
  /** Names of a workbook's sheets; none for other files. */
  sheets: readonly string[]
  columns: readonly InspectedColumn[]
  rows: number
  /** The reader's choices and what is proposed for the rest. */
  mapping: Mapping
  /** Whether the column of dates leaves the order of day and month open. */
  isOrderOpen: boolean
  /** The first rows. */
  preview: readonly PreviewRow[]
}

/** How far the importer has come. */
export interface Progress {
  /** The part that is done, 0 to 1. */
  done: number
  rows: number
  /** The file's line of the last row. */
  line: number
  events: number
  /** Rows that are left out, and remarks on others; `problems` are the first of them. */
  leftOut: number
  remarks: number
  problems: readonly Finding[]
}

/** Why a file can't be opened at all. */
export type Refusal =
  | FileProblem
  /** An atlas of our own format that isn't valid. */
  | { kind: 'invalidAtlas'; problem: LoadProblem }
  | { kind: 'noEvents' }
  /** The importer itself failed. */
  | { kind: 'unreadable'; says: string }

export interface Imported {
  atlas: Atlas
  report: Report
  /** Places without coordinates; undefined for an atlas of our own format. */
  places: NamedPlaces | undefined
}

export type ImportAnswer =
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'progressed'; progress: Progress }
  | { kind: 'finished'; imported: Imported }
  | { kind: 'refused'; refusal: Refusal }

/** From a worker, a result comes in pieces. */
export type WorkerAnswer =
  | Exclude<ImportAnswer, { kind: 'finished' }>
  /** The worker runs. */
  | { kind: 'started' }
  | { kind: 'piece'; piece: Piece }
  /** The last piece has been sent. */
  | { kind: 'finished' }
