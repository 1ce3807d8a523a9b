/** The pairs of a table of relations. */
import { descending } from 'd3-array'
import type { Meetings } from '../../model/relations/meetings.ts'

export interface Pair {
  readonly row: number
  readonly column: number
  readonly count: number
}

/** Returns the pairs that meet in what is shown, those with most first. */
export function pairsOf({ found }: { found: Meetings }): readonly Pair[] {
  const { size, cells } = found
  return Array.from(cells, (count, i) => ({ row: Math.floor(i / size), column: i % size, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => descending(a.count, b.count))
}
