/** The list of events next to a timeline whose columns name none: what it follows, and what it keeps. */
import type { ColumnUnit } from '../layout/timeline/types.ts'
import type { Id } from '../model/dataset/types.ts'

export type ListOrder = 'newest' | 'oldest'

/** What the list is to show. */
export interface ListRequest {
  /** The first day of a column of the timeline, whose events come to the top. */
  column?: number | undefined
  /** The event whose row gets the focus, for those who come by keyboard. */
  focus?: Id | undefined
}

export class EventListState {
  /** The unit of the timeline's columns; undefined while the timeline has none. */
  unit = $state.raw<ColumnUnit>()
  order = $state.raw<ListOrder>('newest')
  /** Whether what the atlas is has been asked for in the list's place. */
  isAboutShown = $state.raw(false)
  /** What is to be shown; undefined once it has been. */
  request = $state.raw<ListRequest>()
  /** The row that Tab stops at: the last one that was focused or opened. */
  current = $state.raw<Id>()
  /** How far it is scrolled, px. */
  scrolled = 0
}
