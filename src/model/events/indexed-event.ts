import type { AtlasEvent, Id, Place, Text } from '../dataset/types.ts'

/**
 * An event with frequently used values: of a record, or of a row of a table, where `event` is made on demand, and costs
 * more than all the others. Read columns (`event-columns.ts`) for many events.
 */
export interface IndexedEvent {
  readonly event: AtlasEvent
  readonly id: Id
  /** Its place in time order, from 0: its row in the columns and in sets of rows. */
  readonly row: number
  readonly title: Text
  readonly isMilestone: boolean
  /** First and last possible day numbers; infinite for an open end. */
  readonly start: number
  readonly end: number
  readonly place: Place | undefined
  readonly city: Id | undefined
  /** The city whose lane it is in: its own, else its announcement's. */
  readonly laneCity: Id | undefined
  /** Its partners and all their parent organisations. */
  readonly partners: ReadonlySet<Id>
  readonly people: ReadonlySet<Id>
  readonly sources: ReadonlySet<Id>
  /** Dated to the day without a qualifier, not planned; date, place and partners undisputed. */
  readonly isCertain: boolean
  /** The address of a web page about it, http or https, which a row of a table may have. */
  readonly url?: string | undefined
  /** Returns its own words, without the names of what it refers to. */
  texts(): readonly Text[]
}
