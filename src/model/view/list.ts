/** The list's order and pages. All pure: the words to sort by come in, in the reader's language. */
import { dayNumber, dayOf, type Day } from '../dataset/day.ts'
import { claimSupport, type Support } from '../dataset/support.ts'
import type { AtlasEvent, Id, Language } from '../dataset/types.ts'
import { utcOf } from '../dataset/utc.ts'
import type { SORT_COLUMNS, View } from './view.ts'

export type SortColumn = (typeof SORT_COLUMNS)[number]

/** What an event is sorted by. */
export interface Sortable {
  id: Id
  /** Day numbers, first and last possible; infinite where that end is open. */
  start: number
  end: number
  title: string
  /** From the large to the small: the city, then the place in it. Empty where no document says where. */
  place: readonly string[]
  partners: readonly string[]
  kind: string
}

/** Rows that are drawn at a time: what a reader scrolls through at ease, and a browser lays out within a few frames. */
export const ROWS_PER_PAGE = 200

export interface SortOrder {
  column: SortColumn
  isDescending: boolean
}

/** What a value of `sort` means: `-` in front of a column is descending. */
export function readSort(sort: View['sort']): SortOrder {
  const isDescending = sort.startsWith('-')
  return { column: (isDescending ? sort.slice(1) : sort) as SortColumn, isDescending } // what the choices are made of
}

/** The sort that a press on a column's head asks for: that column, ascending; the other way round where it is sorted by already. */
export function nextSort(sort: View['sort'], column: SortColumn): View['sort'] {
  return sort === column ? `-${column}` : column
}

/**
 * The rows by a column, as the language collates. Rows that have nothing there come last either way round; ties go by date, then title, both ascending, then
 * as they came.
 */
export function sortRows<Row extends Sortable>(rows: readonly Row[], sort: View['sort'], language: Language): Row[] {
  const { column, isDescending } = readSort(sort)
  const { compare } = new Intl.Collator(language, { numeric: true })
  const by = COMPARISONS[column]
  const direction = isDescending ? -1 : 1
  // An event's days are compared as often as not: read once.
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

/** Which page, from 0, a row of an order is on; of rows that aren't there the first page. */
export function pageOf(order: readonly { id: Id }[], id: Id | undefined): number {
  const found = id === undefined ? -1 : order.findIndex((row) => row.id === id)
  return Math.floor(Math.max(0, found) / ROWS_PER_PAGE)
}

/**
 * How sure an event is as a whole, in one word: `disputed` where sources disagree about anything, `several` where at least two state one thing alike, else
 * `one`; undefined where no claim says. An event passes the `evidence` filter of its own word.
 */
export function eventSupport(event: AtlasEvent): Support | undefined {
  if (event.disputes.length > 0) return 'disputed'
  if (event.claims.length === 0) return undefined
  return event.claims.some((claim) => claimSupport(claim, event) === 'several') ? 'several' : 'one'
}

/** The whole months that an event's possible days lie in, as day numbers; undefined where an end is open. */
export function monthsOf({ start, end }: Pick<Sortable, 'start' | 'end'>): { from: number; to: number } | undefined {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined
  return { from: dayNumber(firstOfMonth(start)), to: lastOfMonth(end) }
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

function firstOfMonth(day: number): Day {
  return `${dayOf(day).slice(0, 7)}-01`
}

/** Not the day before the next month's first: there is none after December 9999. */
function lastOfMonth(day: number): number {
  const first = firstOfMonth(day)
  return dayNumber(first) + utcOf(first).daysInMonth() - 1
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

/** An open end counts as its other one; open at both, it comes after all that is dated. */
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

/** Of infinities alike, 0. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
