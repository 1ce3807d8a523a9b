/** What an import says about a file: rows that it left out, and remarks on rows that it read. */
import type { DateProblem } from './dates/read-date.ts'
import type { PlaceCandidate } from './places/named-places.ts'
import type { CoordinatesProblem } from './places/read-coordinates.ts'

/** Why a row is left out, or what was done with it. `i18n/import-causes` has the words. */
export type Cause =
  | { kind: 'noDate' }
  | { kind: 'unreadableDate'; problem: DateProblem }
  /** The first day is read without it. */
  | { kind: 'unreadableEnd'; problem?: DateProblem }
  | { kind: 'noYear' }
  | { kind: 'endsBeforeItBegins' }
  /** A year that the format can't hold. */
  | { kind: 'outOfRange' }
  | { kind: 'noTitle' }
  | { kind: 'cells'; found: number; expected: number; quoteAt?: number }
  | { kind: 'openQuote' }
  | { kind: 'sameRow'; as: number }
  /** `isAsked`: somebody has decided whether they are one. */
  | { kind: 'sameTitleAndDate'; as: number; joined: boolean; isAsked: boolean }
  /** `as`: the line of the row that has the id; undefined if another record has it. `isAsked`: as above. */
  | { kind: 'sameId'; id: string; as: number | undefined; isAsked: boolean }
  | { kind: 'sameIdJoined'; as: number }
  | { kind: 'coordinates'; problem: CoordinatesProblem }
  | { kind: 'halfCoordinates' }
  | { kind: 'swapped'; latitude: number; longitude: number }
  /** Rows whose latitude and longitude are each other's, and others with a position; `isAsked`: all, as decided. */
  | { kind: 'exchanged'; rows: number; others: number; isAsked: boolean }
  /** A name of a place without coordinates, in some rows. */
  | { kind: 'unknownPlace'; rows: number; near?: PlaceCandidate }
  | { kind: 'ambiguousPlace'; rows: number; candidates: readonly PlaceCandidate[] }
  /** A city within two kilometres whose name differs by a letter, and its first line. */
  | { kind: 'nearPlaces'; other: string; line: number }
  /** Dates many years from all others; the first is in this line. */
  | { kind: 'farDate'; events: number; years: number; side: 'before' | 'after'; edtf: string; line: number }
  | { kind: 'timeDropped' }
  | { kind: 'zoneDropped' }
  | { kind: 'yearOnly' }
  | { kind: 'dateOrderUndecided'; dates: number; order: 'day-first' | 'month-first' }
  | { kind: 'era' }
  | { kind: 'secondTitle' }
  | { kind: 'notALink' }
  | { kind: 'encoding'; encoding: string }
  | { kind: 'mixedEncoding' }
  | { kind: 'headerLine'; line: number }
  | { kind: 'sheet'; sheet: string; sheets: number }
  | { kind: 'unusedColumns'; columns: string[] }
  | { kind: 'point'; geometry: string }

export interface Finding {
  /** The file's own line, from 1; of a JSON file, the line on which the item begins. */
  line: number
  /** The event's title, if the row has one. */
  title?: string
  column?: string
  /** The column's position, from 1. */
  columnNumber?: number
  /** The cell as written. */
  value?: string
  cause: Cause
}

export interface Report {
  /** Rows that are no events. */
  leftOut: Finding[]
  /** What was done with rows that are. */
  remarks: Finding[]
}
