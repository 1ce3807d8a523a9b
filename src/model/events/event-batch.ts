/** What records and tables have in common: events in the order of their file, read by number. */
import type { IndexedEvent } from './indexed-event.ts'

/** Events by their number `i` in the batch, from 0. Positions are places in the atlas's own lists; -1 for none. */
export interface EventBatch {
  readonly length: number
  /** First and last possible day number; infinite for an open end. */
  start(i: number): number
  end(i: number): number
  /** Position of its city, and of the city whose lane it is in. */
  city(i: number): number
  laneCity(i: number): number
  /** Position in `kindIds`. */
  kind(i: number): number
  /** Degrees; NaN without a place. */
  longitude(i: number): number
  latitude(i: number): number
  isMilestone(i: number): boolean
  isCertain(i: number): boolean
  /** Positions of its partners and of all their parent organisations, each once. */
  partners(i: number): readonly number[]
  people(i: number): readonly number[]
  topics(i: number): readonly number[]
  sources(i: number): readonly number[]
  /** Days of other stated dates, which count for the extent of all dates. */
  otherDays(i: number): readonly number[]
  /** Returns the event that is at `row` in time order. */
  event(i: number, row: number): IndexedEvent
}
