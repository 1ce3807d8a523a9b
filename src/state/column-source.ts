/** Answers from the columns of an atlas, at once. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { countsOf } from '../model/events/facets.ts'
import { filterRows } from '../model/filter/filter.ts'
import type { EventSource } from '../model/source/event-source.ts'

export function columnSource(index: AtlasIndex): EventSource {
  return {
    counts: ({ view, except, facets, of }) => {
      const rows = filterRows(index, view, except)
      const counted = of === 'events' ? rows : rows.andNot(index.columns.milestones)
      return { total: counted.count, by: new Map(facets.map((facet) => [facet, countsOf(index, facet, counted)])) }
    },
  }
}
