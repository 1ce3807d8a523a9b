/** How much the sources of an atlas state, without looking at each claim. */
import { valuesIn } from '../events/row-lists.ts'
import type { AtlasIndex } from './atlas-index.ts'
import { statementsOf } from './source-index.ts'
import { sourcesOf } from './support.ts'
import type { Id } from './types.ts'

/**
 * Returns the number of statements of each source, as Evidence counts them: of a disagreement, each side is one. Only
 * the claims of events with several sources or a disagreement are looked at.
 */
export function statementCounts({ atlas, columns, events }: AtlasIndex): ReadonlyMap<Id, number> {
  const bySource = new Map<Id, number>()
  const add = (source: Id, count: number) => bySource.set(source, (bySource.get(source) ?? 0) + count)
  for (let row = 0; row < columns.length; row++) {
    const sources = valuesIn(columns.sources, row)
    if (sources.length === 1 && !columns.supports.disputed.has(row))
      add(atlas.sources[sources[0]!]!.id, columns.claims[row]!)
    else
      for (const { references } of statementsOf(events[row]!))
        for (const source of sourcesOf(references)) add(source, 1)
  }
  return bySource
}
