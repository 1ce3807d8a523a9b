/** Sorting and paging of the list. All pure: the texts to sort by are passed in, in the reader's language. */
import { dayNumber, dayOf, lastOfMonth, monthOf } from '../dataset/day.ts'
import type { IndexedEvent } from '../dataset/atlas-index.ts'
import { claimSupport, type Support } from '../dataset/support.ts'
import type { AtlasEvent, Id, Language } from '../dataset/types.ts'
import type { SORT_COLUMNS, View } from './view.ts'

export type SortColumn = (typeof SORT_COLUMNS)[number]

/** The sort keys of an event. */
export interface Sortable {
  id: Id
  /** First and last possible day numbers; infinite for an open end. */
  start: number
  end: number
  title: string
  /** From large to small: the city, then the place in it. Empty if no document states a place. */
  place: readonly string[]
  partners: readonly string[]
  kind: string
}

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
 * Sorts the rows by a column, with the language's collation. Rows without a value come last in both directions; ties
 * are resolved by date, then title, both ascending, then original order.
 */
export function sortRows<Row extends Sortable>(rows: readonly Row[], sort: View['sort'], language: Language): Row[] {
  const { column, isDescending } = readSort(sort)
  const { compare } = new Intl.Collator(language, { numeric: true })
  const by = COMPARISONS[column]
  const direction = isDescending ? -1 : 1
  // Days are compared most often, so they are computed once.
  const timed = rows.map((row) => ({ row, days: daysOf(row), isLast: lacks(row, column) }))
  timed.sort(
    (a, b) =>
      Number(a.isLast) - Number(b.isLast) ||
      (a.isLast ? 0 : direction * by(a, b, compare)) ||
      byDays(a, b) ||
      compare(a.row.title, b.row.title),
  )
  return timed.map(({ row }) => row)
}

/** Returns the page, from 0, of a row; the first page if the row isn't found. */
export function pageOf(order: readonly { id: Id }[], id: Id | undefined): number {
  const found = id === undefined ? -1 : order.findIndex((row) => row.id === id)
  return Math.floor(Math.max(0, found) / ROWS_PER_PAGE)
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
export function monthsOf({ start, end }: Pick<Sortable, 'start' | 'end'>): { from: number; to: number } | undefined {
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
export function tellingColumns(events: readonly IndexedEvent[]): ReadonlySet<ListColumn> {
  const differ = (tell: (event: IndexedEvent) => string) => new Set(events.map(tell)).size > 1
  const says: Record<ListColumn, boolean> = {
    title: true,
    date: true,
    place: events.some(({ place }) => place !== undefined),
    partner: events.some(({ event }) => event.partners.length > 0),
    kind: differ(({ event }) => `${event.kind} ${event.status}`),
    evidence: differ(({ event, sources }) => `${eventSupport(event)} ${sources.size}`),
  }
  return new Set(LIST_COLUMNS.filter((column) => says[column]))
}

interface Timed {
  row: Sortable
  days: readonly [first: number, last: number]
}

type Compare = (a: string, b: string) => number

const COMPARISONS: Record<SortColumn, (a: Timed, b: Timed, compare: Compare) => number> = {
  date: byDays,
  title: (a, b, compare) => compare(a.row.title, b.row.title),
  place: (a, b, compare) => byLists(a.row.place, b.row.place, compare),
  partner: (a, b, compare) => byLists(a.row.partners, b.row.partners, compare),
  kind: (a, b, compare) => compare(a.row.kind, b.row.kind),
}

function lacks({ start, end, place, partners }: Sortable, column: SortColumn): boolean {
  switch (column) {
    case 'date':
      return !Number.isFinite(start) && !Number.isFinite(end)
    case 'place':
      return place.length === 0
    case 'partner':
      return partners.length === 0
    default:
      return false
  }
}

/**
 * Returns the days to sort by. An open end counts as the other end; events open at both ends come after all dated ones.
 */
function daysOf({ start, end }: Sortable): [number, number] {
  const first = Number.isFinite(start) ? start : end
  return [first, Number.isFinite(end) ? end : first]
}

function byDays(a: Timed, b: Timed): number {
  return difference(a.days[0], b.days[0]) || difference(a.days[1], b.days[1])
}

function byLists(a: readonly string[], b: readonly string[], compare: Compare): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Returns a - b, but 0 for equal infinities. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
