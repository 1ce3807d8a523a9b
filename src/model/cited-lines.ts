/**
 * Cited lines: finds entries by claim id and merges the lines of their references. Separate from the evidence module
 * because the first view doesn't need it.
 */
import type { AtlasIndex } from './dataset/atlas-index.ts'
import { entriesOf, lineRange, type Entry } from './dataset/evidence.ts'
import type { Reference } from './dataset/types.ts'
import { eventOfClaim } from './view/view.ts'

/** Returns the entry of a claim, or of a disagreement without a claim; undefined if not found. */
export function entryOf(id: string, { event }: Pick<AtlasIndex, 'event'>): Entry | undefined {
  const indexed = event.get(eventOfClaim(id))
  return indexed && entriesOf(indexed.event).find((entry) => entry.id === id)
}

/** Returns the lines of references in order, each once, with adjacent lines merged into ranges: "9", "13–15". */
export function lineRanges(references: readonly Reference[]): string[] {
  const ranges: [first: number, last: number][] = []
  for (const [first, last] of references.map(({ lines }) => lines).toSorted(([a], [b]) => a - b)) {
    const open = ranges.at(-1)
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last)
    else ranges.push([first, last])
  }
  return ranges.map((lines) => lineRange({ lines }))
}
