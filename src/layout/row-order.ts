/** Rows of a list in groups, in the list's order: all of them, placed once, and those of a set, as filters change. */
import { bisector } from 'd3-array'
import type { RowSet } from '../model/events/row-set.ts'

export interface RowOrder<Group> {
  groups: readonly Group[]
  /** All rows in the list's order. */
  rows: Uint32Array
  /** The position in `rows` of each group's first row; at the end the number of all rows. */
  firsts: Uint32Array
  /** By row, its position in `rows`. */
  positions: Uint32Array
}

/**
 * Returns rows in the order of their groups.
 * @param groupOf by row, the position of its group in `groups`
 * @param compare orders the rows of a group; those that are equal keep their order
 */
export function orderRows<Group>(
  groups: readonly Group[],
  groupOf: Uint32Array,
  compare: (a: number, b: number) => number,
): RowOrder<Group> {
  const firsts = new Uint32Array(groups.length + 1)
  for (const group of groupOf) firsts[group + 1]!++
  for (let group = 0; group < groups.length; group++) firsts[group + 1]! += firsts[group]!
  const rows = new Uint32Array(groupOf.length)
  const next = firsts.slice()
  for (let row = 0; row < groupOf.length; row++) rows[next[groupOf[row]!]!++] = row
  for (let group = 0; group < groups.length; group++) {
    const own = rows.subarray(firsts[group], firsts[group + 1])
    if (!isSorted(own, compare)) own.sort((a, b) => compare(a, b) || a - b)
  }
  return { groups, rows, firsts, positions: positionsOf(rows) }
}

/** Returns the same from the end to the beginning. */
export function reversed<Group>({ groups, rows, firsts }: RowOrder<Group>): RowOrder<Group> {
  const backwards = rows.toReversed()
  return {
    groups: groups.toReversed(),
    rows: backwards,
    firsts: firsts.map((first) => rows.length - first).reverse(),
    positions: positionsOf(backwards),
  }
}

/** A group with rows of the set: the rank of its first row in the list, and their number, at least 1. */
export type Listed<Group> = Group & { first: number; count: number }

/** The rows of a set in the list's order. Ranks count from 0. */
export class ListedRows<Group> {
  /** Groups without rows of the set are left out. */
  readonly groups: readonly Listed<Group>[]
  readonly #positions: Uint32Array
  readonly #rows: Uint32Array

  constructor({ groups, rows, firsts, positions }: RowOrder<Group>, set: RowSet) {
    const own = new Uint32Array(set.count)
    const listed: Listed<Group>[] = []
    let count = 0
    for (let group = 0; group < groups.length; group++) {
      const first = count
      for (let i = firsts[group]!; i < firsts[group + 1]!; i++) if (set.has(rows[i]!)) own[count++] = rows[i]!
      if (count > first) listed.push({ ...groups[group]!, first, count: count - first })
    }
    this.groups = listed
    this.#rows = own
    this.#positions = positions
  }

  get count(): number {
    return this.#rows.length
  }

  /** Returns the row of a rank; undefined beyond the list. */
  at(rank: number): number | undefined {
    return this.#rows[rank]
  }

  /** Returns the rank of a row; undefined if the list doesn't have it. */
  rankOf(row: number): number | undefined {
    const by = bisector((one: number) => this.#positions[one]!)
    const rank = by.left(this.#rows, this.#positions[row]!)
    return this.#rows[rank] === row ? rank : undefined
  }
}

function positionsOf(rows: Uint32Array): Uint32Array {
  const positions = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) positions[rows[i]!] = i
  return positions
}

function isSorted(rows: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let i = 1; i < rows.length; i++) if (compare(rows[i - 1]!, rows[i]!) > 0) return false
  return true
}
