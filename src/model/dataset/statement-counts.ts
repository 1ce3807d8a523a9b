/** How much the sources of an atlas state, without looking at each claim. */
import { valuesIn } from '../events/row-lists.ts'
import type { AtlasIndex } from './atlas-index.ts'
import { entriesOf } from './evidence.ts'
import { statementsOf } from './source-index.ts'
import { sourcesOf } from './support.ts'
import type { Id } from './types.ts'

export interface StatementCounts {
  /** Number of claims and of undecided disagreements, which have no claim. */
  entries: number
  /** Number of statements of each source, as Evidence counts them: of a disagreement, each side is one. */
  bySource: ReadonlyMap<Id, number>
}

/** Returns the counts of all events. Only the claims of those with several sources or a disagreement are looked at. */
export function statementCounts({ atlas, columns, events }: AtlasIndex): StatementCounts {
  const bySource = new Map<Id, number>()
  const add = (source: Id, count: number) => bySource.set(source, (bySource.get(source) ?? 0) + count)
  let entries = 0
  for (let row = 0; row < columns.length; row++) {
    const sources = valuesIn(columns.sources, row)
    if (sources.length === 1 && !columns.supports.disputed.has(row)) {
      entries += columns.claims[row]!
      add(atlas.sources[sources[0]!]!.id, columns.claims[row]!)
    } else {
      const event = events[row]!
      entries += entriesOf(event.event).length
      for (const { references } of statementsOf(event)) for (const source of sourcesOf(references)) add(source, 1)
    }
  }
  return { entries, bySource }
}
