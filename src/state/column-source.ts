/** Answers from the columns of an atlas: at once, unless sorting its table takes longer than a slice of work. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { countsOf } from '../model/events/facets.ts'
import { filterRows } from '../model/filter/filter.ts'
import { answerFrom, type EventSource, type PageAsk } from '../model/source/event-source.ts'
import { SortedTables } from './sorted-tables.ts'

export function columnSource(index: AtlasIndex): EventSource {
  const tables = new SortedTables(index)
  return {
    counts: ({ view, except, facets, of }) => {
      const rows = filterRows(index, view, except)
      const counted = of === 'events' ? rows : rows.andNot(index.columns.milestones)
      return { total: counted.count, by: new Map(facets.map((facet) => [facet, countsOf(index, facet, counted)])) }
    },
    page: ({ view, except, language, kinds, at, size }) => {
      const rows = filterRows(index, view, except)
      return answerFrom(tables.order({ sort: view.sort, language, kinds }), (order) => {
        const place = typeof at === 'number' ? Math.min(at, Math.max(0, rows.count - 1)) : placeOf(at)
        const first = place - (place % size)
        const events = order.page(rows, first, size).map((row) => index.events[row]!)
        return { total: rows.count, first, events }

        function placeOf(ids: Extract<PageAsk['at'], readonly unknown[]>): number {
          const passing = ids.flatMap((id) => index.event.get(id)?.row ?? []).find((row) => rows.has(row))
          return passing === undefined ? 0 : order.rankOf(passing, rows)
        }
      })
    },
  }
}
