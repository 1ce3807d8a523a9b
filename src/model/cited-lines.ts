/** Which lines words rest on: claims by their ids, and the lines of their references put together. Apart from the evidence, since the first view needs none of it. */
import type { AtlasIndex } from './dataset/atlas-index.ts'
import { entriesOf, lineRange, type Entry } from './dataset/evidence.ts'
import type { Reference } from './dataset/types.ts'
import { eventOfClaim } from './view/view.ts'

/** The entry of a claim, or of a disagreement without one, among all events; undefined where there is none. */
export function entryOf(id: string, { event }: Pick<AtlasIndex, 'event'>): Entry | undefined {
  const indexed = event.get(eventOfClaim(id))
  return indexed && entriesOf(indexed.event).find((entry) => entry.id === id)
}

/** The lines of references in their order, each once; lines that follow each other as one range: "9", "13–15". */
export function lineRanges(references: readonly Reference[]): string[] {
  const ranges: [first: number, last: number][] = []
  for (const [first, last] of references.map(({ lines }) => lines).toSorted(([a], [b]) => a - b)) {
    const open = ranges.at(-1)
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last)
    else ranges.push([first, last])
  }
  return ranges.map((lines) => lineRange({ lines }))
}
