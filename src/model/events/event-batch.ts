/** What records and tables have in common: events in the order of their file, read by number. */
import type { Support } from '../dataset/support.ts'
import type { Id } from '../dataset/types.ts'
import type { IndexedEvent } from './indexed-event.ts'

/** What the columns hold of an event. Positions are places in the atlas's own lists; -1 for none. */
export interface EventFacts {
  /** Position of its city, and of the city whose lane it is in. */
  city: number
  laneCity: number
  /** Position in `kindIds`. */
  kind: number
  /** Degrees; NaN without a place. */
  longitude: number
  latitude: number
  isMilestone: boolean
  isCertain: boolean
  isPlanned: boolean
  /** Whether its date is uncertain or approximate. */
  isQualified: boolean
  /** How precisely its place is known (`precisionAt`). */
  precision: number
  /** Number of its claims. */
  claims: number
  /** Supports whose filter it passes. */
  supports: readonly Support[]
  /** The announcement that a milestone belongs to. */
  about: Id | undefined
  /** Positions of its partners and of all their parent organisations, each once. */
  partners: readonly number[]
  people: readonly number[]
  topics: readonly number[]
  sources: readonly number[]
}

/** Events by their number `i` in the batch, from 0. */
export interface EventBatch {
  readonly length: number
  /** First and last possible day number; infinite for an open end. */
  start(i: number): number
  end(i: number): number
  facts(i: number): EventFacts
  /** Returns the event that is at `row` in time order. */
  event(i: number, row: number): IndexedEvent
  /** Days of other stated dates of all its events, which count for the extent of all dates. */
  otherDays(): readonly number[]
}
