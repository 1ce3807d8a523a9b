/** Rows in groups, as columns: the group of each row, the rows of each group, and how many of them pass filters. */
import type { RowLists } from '../../../model/events/row-lists.ts'
import type { RowSet } from '../../../model/events/row-set.ts'

export interface RowGroups {
  /** Number of groups. They are numbered in the order of their first rows. */
  readonly length: number
  /** Group of each row; -1 for none. */
  readonly groupOf: Int32Array
  /** The rows of each group, in order. */
  readonly rows: RowLists
}

/** Returns the groups of those rows that have the same key. */
export function groupRows(rows: RowSet, keyOf: (row: number) => number): RowGroups {
  const groupOf = new Int32Array(rows.length).fill(-1)
  const numbers = new Map<number, number>()
  rows.forEach((row) => {
    const key = keyOf(row)
    let group = numbers.get(key)
    if (group === undefined) numbers.set(key, (group = numbers.size))
    groupOf[row] = group
  })
  return { length: numbers.size, groupOf, rows: rowsByGroup(groupOf, numbers.size) }
}

/** A counting sort: the number of each group's rows says where the next one's begin. */
function rowsByGroup(groupOf: Int32Array, groups: number): RowLists {
  const offsets = new Uint32Array(groups + 1)
  for (const group of groupOf) if (group >= 0) offsets[group + 1]!++
  for (let group = 0; group < groups; group++) offsets[group + 1]! += offsets[group]!
  const values = new Uint32Array(offsets[groups]!)
  const next = offsets.slice()
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row]!
    if (group >= 0) values[next[group]!++] = row
  }
  return { offsets, values }
}

/** Numbers of rows by group. */
export interface GroupCounts {
  readonly announcements: Uint32Array
  /** Announcements and milestones. */
  readonly events: Uint32Array
}

/** Counts some rows by group. */
export function countByGroup({ length, groupOf }: RowGroups, rows: RowSet, milestones: RowSet): GroupCounts {
  const announcements = new Uint32Array(length)
  const events = new Uint32Array(length)
  const count = (some: RowSet, counts: Uint32Array) =>
    some.forEach((row) => {
      const group = groupOf[row]!
      if (group >= 0) counts[group]!++
    })
  count(rows, events)
  if (milestones.count === 0) return { announcements: events, events }
  count(rows.andNot(milestones), announcements)
  return { announcements, events }
}

/** Returns what a place with these events is counted as: its announcements; its milestones if there is nothing else. */
export function countedAs(announcements: number, events: number): number {
  return announcements > 0 ? announcements : events
}
