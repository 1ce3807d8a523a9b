/**
 * The order of the table. All rows are sorted by numbers, in steps, since comparing words as a reader's language does
 * is slow; events that are still alike are put in order of their titles only where a page shows them.
 */
import type { EventColumns } from '../events/event-columns.ts'
import type { RowSet } from '../events/row-set.ts'
import type { Language } from '../dataset/types.ts'
import { sortSteps } from '../sort-steps.ts'
import { part, type Steps } from '../steps.ts'
import { readSort, type SortColumn } from './list.ts'
import type { View } from './view.ts'

/** What rows are sorted by, in the reader's language. */
export interface SortedEvents {
  /** First and last possible day numbers by row; infinite for an open end. */
  columns: Pick<EventColumns, 'length' | 'start' | 'end'>
  title: (row: number) => string
  /**
   * Returns what a row has in another column: its place from large to small, its partners in their order. Empty if it
   * has none.
   */
  names: (row: number, column: Exclude<SortColumn, 'date' | 'title'>) => readonly string[]
}

type CompareRows = (a: number, b: number) => number

/**
 * Sorts rows by a column, with the language's collation. Rows without a value come last in both directions; ties are
 * resolved by date, then title, both ascending, then row.
 */
export function* orderTable(events: SortedEvents, sort: View['sort'], language: Language): Steps<TableOrder> {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const { column, isDescending } = readSort(sort)
  const byDays = compareDays(events.columns)
  const { by, lacks } = column === 'date' ? dates(events.columns, byDays) : yield* names(events, column, compare)
  const direction = isDescending ? -1 : 1
  const compareKeys: CompareRows = (a, b) => {
    const [isLast, isOtherLast] = [lacks(a), lacks(b)]
    if (isLast !== isOtherLast) return isLast ? 1 : -1
    return (isLast ? 0 : direction * by(a, b)) || byDays(a, b)
  }
  const rows = Uint32Array.from({ length: events.columns.length }, (_, row) => row)
  return new TableOrder({
    rows: yield* part(sortSteps(rows, compareKeys), column === 'date' ? 0 : NAMES_SORTED, 1),
    compareKeys,
    compareTitles: (a, b) => compare(events.title(a), events.title(b)) || a - b,
  })
}

/** All rows in the order of a column. */
export class TableOrder {
  readonly #rows: Uint32Array
  readonly #compareKeys: CompareRows
  readonly #compareTitles: CompareRows
  /** Positions of the first rows of ties that are in the order of titles. */
  readonly #settled = new Set<number>()

  /** @param order `rows` sorted by `compareKeys`, and the order of those that are equal */
  constructor(order: { rows: Uint32Array; compareKeys: CompareRows; compareTitles: CompareRows }) {
    this.#rows = order.rows
    this.#compareKeys = order.compareKeys
    this.#compareTitles = order.compareTitles
  }

  /** Returns up to `count` rows of a set, without the `first` ones. */
  page(set: RowSet, first: number, count: number): number[] {
    const { from, end } = this.#find(set, first, count)
    this.#settle(from, end)
    return this.#find(set, first, count).rows
  }

  /** Returns how many rows of a set come before a row. */
  rankOf(row: number, set: RowSet): number {
    const tied = this.#rows.indexOf(row)
    this.#settle(tied, tied + 1)
    const end = this.#rows.indexOf(row)
    let rank = 0
    for (let at = 0; at < end; at++) if (set.has(this.#rows[at]!)) rank++
    return rank
  }

  /** The rows of a page, and the range of positions that they are in. */
  #find(set: RowSet, first: number, count: number): { rows: number[]; from: number; end: number } {
    const rows: number[] = []
    let [from, passed, at] = [0, 0, 0]
    for (; at < this.#rows.length && rows.length < count; at++) {
      const row = this.#rows[at]!
      if (!set.has(row) || passed++ < first) continue
      if (rows.length === 0) from = at
      rows.push(row)
    }
    return { rows, from, end: at }
  }

  /** Puts ties in a range of positions, and those that reach into it, in the order of titles. */
  #settle(from: number, end: number): void {
    const isTie = (at: number) => this.#compareKeys(this.#rows[at - 1]!, this.#rows[at]!) === 0
    let start = from
    while (start > 0 && isTie(start)) start--
    while (start < end) {
      let next = start + 1
      while (next < this.#rows.length && isTie(next)) next++
      if (next - start > 1 && !this.#settled.has(start)) {
        this.#rows.subarray(start, next).sort(this.#compareTitles)
        this.#settled.add(start)
      }
      start = next
    }
  }
}

interface ColumnKeys {
  by: CompareRows
  /** Returns whether a row has no value in the column. */
  lacks: (row: number) => boolean
}

function dates({ start, end }: SortedEvents['columns'], by: CompareRows): ColumnKeys {
  return { by, lacks: (row) => !Number.isFinite(start[row]!) && !Number.isFinite(end[row]!) }
}

/** An open end counts as the other end; events open at both ends come after all dated ones. */
function compareDays({ start, end }: SortedEvents['columns']): CompareRows {
  const first = start.map((day, row) => (Number.isFinite(day) ? day : end[row]!))
  const last = end.map((day, row) => (Number.isFinite(day) ? day : first[row]!))
  return (a, b) => difference(first[a]!, first[b]!) || difference(last[a]!, last[b]!)
}

/** The part of the work after which the names of a column are sorted, and rows with a name of which it pauses. */
const NAMES_SORTED = 0.6
const ROWS_PER_STEP = 256

/** Compares rows by the places of their names among all names of the column. */
function* names(
  { columns, title, names: namesOf }: SortedEvents,
  column: Exclude<SortColumn, 'date'>,
  compare: (a: string, b: string) => number,
): Steps<ColumnKeys> {
  const numbers = new Map<string, number>()
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  }
  const lists: number[][] = []
  for (let row = 0; row < columns.length; row++) {
    lists.push((column === 'title' ? [title(row)] : namesOf(row, column)).map(numberOf))
    if (row % ROWS_PER_STEP === 0) yield (NAMES_SORTED / 3) * (row / columns.length)
  }
  const all = [...numbers.keys()]
  const byName = (a: number, b: number) => compare(all[a]!, all[b]!)
  const sorted = yield* part(sortSteps(Uint32Array.from(all.keys()), byName), NAMES_SORTED / 3, NAMES_SORTED)
  const ranks = new Uint32Array(all.length)
  for (let i = 1; i < sorted.length; i++) {
    // Names that the language holds equal have one rank.
    const [before, number] = [sorted[i - 1]!, sorted[i]!]
    ranks[number] = ranks[before]! + (byName(before, number) === 0 ? 0 : 1)
    if (i % ROWS_PER_STEP === 0) yield NAMES_SORTED
  }
  return {
    by: (a, b) => compareLists(lists[a]!, lists[b]!, ranks),
    lacks: (row) => lists[row]!.length === 0,
  }
}

function compareLists(a: readonly number[], b: readonly number[], ranks: Uint32Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = ranks[a[i]!]! - ranks[b[i]!]!
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Returns a - b, but 0 for equal infinities. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b
}
