/** The list's pages, its sorts in the address, and what its rows say. Sorting is in `table-order.ts`. */
import { dayNumber, dayOf, type Day } from '../dataset/day.ts'
import { claimSupport, type Support } from '../dataset/support.ts'
import type { AtlasEvent } from '../dataset/types.ts'
import { utcOf } from '../dataset/utc.ts'
import type { SORT_COLUMNS, View } from './view.ts'

export type SortColumn = (typeof SORT_COLUMNS)[number]

/** Rows per page: few enough to scroll through comfortably and for a browser to lay out within a few frames. */
export const ROWS_PER_PAGE = 200

export interface SortOrder {
  column: SortColumn
  isDescending: boolean
}

/** Parses a value of `sort`: a leading `-` means descending. */
export function readSort(sort: View['sort']): SortOrder {
  const isDescending = sort.startsWith('-')
  // Every choice is a column with or without `-`.
  return { column: (isDescending ? sort.slice(1) : sort) as SortColumn, isDescending }
}

/** Returns the sort after pressing a column's header: ascending by that column, or reversed if already sorted by it. */
export function nextSort(sort: View['sort'], column: SortColumn): View['sort'] {
  return sort === column ? `-${column}` : column
}

/**
 * Returns an event's overall support: `disputed` if sources disagree about anything, `several` if at least two state
 * one fact alike, else `one`; undefined without claims. An event passes the `evidence` filter of its own support.
 */
export function eventSupport(event: AtlasEvent): Support | undefined {
  if (event.disputes.length > 0) return 'disputed'
  if (event.claims.length === 0) return undefined
  return event.claims.some((claim) => claimSupport(claim, event) === 'several') ? 'several' : 'one'
}

/** Returns the whole months that contain an event's possible days, as day numbers; undefined if an end is open. */
export function monthsOf({ start, end }: { start: number; end: number }): { from: number; to: number } | undefined {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined
  return { from: dayNumber(firstOfMonth(start)), to: lastOfMonth(end) }
}

function firstOfMonth(day: number): Day {
  return `${dayOf(day).slice(0, 7)}-01`
}

/** Not computed as the day before the next month's first, which doesn't exist after December 9999. */
function lastOfMonth(day: number): number {
  const first = firstOfMonth(day)
  return dayNumber(first) + utcOf(first).daysInMonth() - 1
}
