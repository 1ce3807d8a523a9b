/** The list's pages, its sorts in the address, and what its rows say. Sorting is in `table-order.ts`. */
import { dayNumber, dayOf, lastOfMonth, monthOf } from '../dataset/day.ts'
import { claimSupport, type Support } from '../dataset/support.ts'
import type { AtlasEvent } from '../dataset/types.ts'
import type { EventColumns } from '../events/event-columns.ts'
import type { RowLists } from '../events/row-lists.ts'
import { RowSet } from '../events/row-set.ts'
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
  return { from: dayNumber(`${monthOf(dayOf(start))}-01`), to: dayNumber(lastOfMonth(dayOf(end))) }
}

/** A column of the list, in the order drawn. */
export const LIST_COLUMNS = ['title', 'date', 'place', 'partner', 'kind', 'evidence'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/**
 * Returns the columns that say something: without that of places or partners if no event has one, and without that of
 * kinds or support if all events have the same.
 */
export function tellingColumns(events: EventColumns): ReadonlySet<ListColumn> {
  const { all, planned } = events
  const { disputed, several } = events.supports
  const supports = [disputed, several.andNot(disputed), claimless(events)]
  const says: Record<ListColumn, boolean> = {
    title: true,
    date: true,
    place: events.placed.count > 0,
    partner: events.partners.values.length > 0,
    kind: events.kind.some((kind) => kind !== events.kind[0]) || (planned.count > 0 && planned.count < all.count),
    evidence: supports.some(({ count }) => count > 0 && count < all.count) || differInLength(events.sources),
  }
  return new Set(LIST_COLUMNS.filter((column) => says[column]))
}

/** The rows without claims. */
function claimless({ length, claims }: EventColumns): RowSet {
  return RowSet.where(length, (row) => claims[row] === 0)
}

function differInLength({ offsets }: RowLists): boolean {
  const first = (offsets[1] ?? 0) - (offsets[0] ?? 0)
  return offsets.some((offset, row) => row > 0 && offset - offsets[row - 1]! !== first)
}
