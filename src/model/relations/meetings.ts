/** How often partners meet in announcements. Positions are those in the organisations of `PartnerRows`. */
import { valuesIn } from '../events/row-lists.ts'
import type { RowSet } from '../events/row-set.ts'
import type { PartnerRows } from './partner-rows.ts'

/** How active the partners are, each by its position, and the most announcements of any two. */
export interface Activity {
  /** Number of announcements. */
  readonly events: Uint32Array
  /** Number of partners that it has met. */
  readonly ties: Uint32Array
  readonly mostTogether: number
}

const known = new WeakMap<PartnerRows, Activity>()

/** Counts all announcements, once. */
export function activityOf(partners: PartnerRows): Activity {
  const found = known.get(partners) ?? countActivity(partners)
  known.set(partners, found)
  return found
}

function countActivity({ organisations, rows }: PartnerRows): Activity {
  const size = organisations.length
  const [events, ties] = [new Uint32Array(size), new Uint32Array(size)]
  const together = new Map<number, number>()
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    const partners = valuesIn(rows, row)
    for (const [i, one] of partners.entries()) {
      events[one]!++
      for (const other of partners.subarray(i + 1)) {
        const pair = Math.min(one, other) * size + Math.max(one, other)
        const before = together.get(pair) ?? 0
        if (before === 0) {
          ties[one]!++
          ties[other]!++
        }
        together.set(pair, before + 1)
      }
    }
  }
  const mostTogether = [...together.values()].reduce((most, count) => Math.max(most, count), 0)
  return { events, ties, mostTogether }
}

/** Half a table of partners, each a row and a column, in the order given. A cell's column is less than its row. */
export interface Meetings {
  /** Number of partners. */
  readonly size: number
  /** Number of announcements of each partner. */
  readonly events: Uint32Array
  /** Number of announcements of two, at `row * size + column`. */
  readonly cells: Uint32Array
  /** Number of announcements of each partner with partners that aren't in the table. */
  readonly others: Uint32Array
  /** Number of announcements with partners that aren't in the table. */
  readonly elsewhere: number
}

/**
 * Counts in how many of some rows partners meet.
 * @param shown positions of the table's partners, in its order
 */
export function meetingsOf(partners: PartnerRows, shown: readonly number[], counted: RowSet): Meetings {
  const size = shown.length
  const events = new Uint32Array(size)
  const cells = new Uint32Array(size * size)
  const others = new Uint32Array(size)
  let elsewhere = 0
  forEachMeeting(partners, shown, counted, (_, inTable, hasOthers) => {
    if (hasOthers) elsewhere++
    for (const one of inTable) {
      events[one]!++
      if (hasOthers) others[one]!++
      for (const other of inTable) if (other < one) cells[one * size + other]!++
    }
  })
  return { size, events, cells, others, elsewhere }
}

/** A hue stands for what has at least this share of it. */
const MOSTLY = 0.6
/** Hues, and 0 for none. */
const HUES = 7

/** The hues of a table: those of which most announcements are, 0 where none has three in five. */
export interface MeetingHues {
  readonly events: readonly number[]
  readonly cells: readonly number[]
  readonly others: readonly number[]
  readonly elsewhere: number
}

/** @param hueOf returns the hue of a row's event, 0 to 6 */
export function meetingHues(
  partners: PartnerRows,
  shown: readonly number[],
  counted: RowSet,
  hueOf: (row: number) => number,
): MeetingHues {
  const size = shown.length
  const tally = (length: number) => new Uint32Array(length * HUES)
  const [events, cells, others, elsewhere] = [tally(size), tally(size * size), tally(size), tally(1)]
  forEachMeeting(partners, shown, counted, (row, inTable, hasOthers) => {
    const hue = hueOf(row)
    if (hasOthers) elsewhere[hue]!++
    for (const one of inTable) {
      events[one * HUES + hue]!++
      if (hasOthers) others[one * HUES + hue]!++
      for (const other of inTable) if (other < one) cells[(one * size + other) * HUES + hue]!++
    }
  })
  return { events: mostly(events), cells: mostly(cells), others: mostly(others), elsewhere: mostly(elsewhere)[0]! }
}

/** Returns the hue of most announcements of each partner, by its position; 0 where none has three in five. */
export function partnerHues({ organisations, rows }: PartnerRows, hueOf: (row: number) => number): readonly number[] {
  const tally = new Uint32Array(organisations.length * HUES)
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (const one of valuesIn(rows, row)) tally[one * HUES + hueOf(row)]!++
  }
  return mostly(tally)
}

/** Returns with which partners one has met in some rows, and how often, most first; as positions. */
export function metBy(
  { rows }: PartnerRows,
  position: number,
  counted: RowSet,
): readonly { position: number; count: number }[] {
  const counts = new Map<number, number>()
  counted.forEach((row) => {
    const partners = valuesIn(rows, row)
    if (!partners.includes(position)) return
    for (const other of partners) if (other !== position) counts.set(other, (counts.get(other) ?? 0) + 1)
  })
  return [...counts].map(([other, count]) => ({ position: other, count })).sort((a, b) => b.count - a.count)
}

/** The rows in which partners meet, by `row * size + column`: for tables of few. */
export function rowsOfCells(partners: PartnerRows, shown: readonly number[], counted: RowSet): Map<number, number[]> {
  const found = new Map<number, number[]>()
  forEachMeeting(partners, shown, counted, (row, inTable) => {
    for (const one of inTable)
      for (const other of inTable) {
        if (other >= one) continue
        const cell = one * shown.length + other
        found.set(cell, [...(found.get(cell) ?? []), row])
      }
  })
  return found
}

function mostly(tally: Uint32Array): number[] {
  return Array.from({ length: tally.length / HUES }, (_, i) => {
    const own = tally.subarray(i * HUES, (i + 1) * HUES)
    const all = own.reduce((sum, count) => sum + count, 0)
    return Math.max(
      0,
      own.findIndex((count) => all > 0 && count >= MOSTLY * all),
    )
  })
}

/** Calls `visit` with each row, its partners as places in the table, and whether it has others. */
function forEachMeeting(
  { organisations, rows }: PartnerRows,
  shown: readonly number[],
  counted: RowSet,
  visit: (row: number, inTable: readonly number[], hasOthers: boolean) => void,
): void {
  const places = new Int32Array(organisations.length).fill(-1)
  for (const [place, position] of shown.entries()) places[position] = place
  const inTable: number[] = []
  counted.forEach((row) => {
    inTable.length = 0
    let hasOthers = false
    const end = rows.offsets[row + 1]!
    for (let i = rows.offsets[row]!; i < end; i++) {
      const place = places[rows.values[i]!]!
      if (place < 0) hasOthers = true
      else inTable.push(place)
    }
    if (hasOthers || inTable.length > 0) visit(row, inTable, hasOthers)
  })
}
