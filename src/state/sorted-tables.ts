/** The order that an atlas's table has: of all events, once, so that filters need no sorting. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { kindIds } from '../model/dataset/kind-ids.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Text } from '../model/dataset/types.ts'
import { valuesIn } from '../model/events/row-lists.ts'
import type { Answer, PageAsk } from '../model/source/event-source.ts'
import { startInSlices } from '../model/steps.ts'
import { orderTable, type SortedEvents, type TableOrder } from '../model/view/table-order.ts'
import type { View } from '../model/view/view.ts'

/** What the order of a table depends on. */
type SortAsk = Pick<PageAsk, 'language' | 'kinds'> & Pick<View, 'sort'>

export class SortedTables {
  readonly #index: AtlasIndex
  /** The last one: a reader asks for one order at a time. */
  #last: { ask: SortAsk; sorting: AbortController; order: Answer<TableOrder> } | undefined

  constructor(index: AtlasIndex) {
    this.#index = index
  }

  /** Returns the order. Rejects with an `AbortError` if another one is asked for before it is there. */
  order(ask: SortAsk): Answer<TableOrder> {
    if (this.#last && isSame(this.#last.ask, ask)) return this.#last.order
    this.#last?.sorting.abort()
    const sorting = new AbortController()
    const steps = orderTable(sortedEvents(this.#index, ask), ask.sort, ask.language)
    const order = startInSlices(steps, { signal: sorting.signal })
    const last = { ask, sorting, order }
    this.#last = last
    if (order instanceof Promise)
      order.then(
        (done) => (last.order = done),
        () => undefined,
      )
    return order
  }
}

function isSame(a: SortAsk, b: SortAsk): boolean {
  return a.sort === b.sort && a.language === b.language && a.kinds === b.kinds
}

function sortedEvents({ atlas, columns, events }: AtlasIndex, { language, kinds }: SortAsk): SortedEvents {
  const text = (words: Text | undefined) => textIn(words, language, atlas.languages)
  const ids = kindIds(atlas)
  const namesIn = {
    // A partner is followed by the organisations that it is part of.
    partner: (row: number) => [...valuesIn(columns.partners, row)].map((one) => text(atlas.organisations[one]?.name)),
    place: (row: number) =>
      [atlas.cities[columns.city[row]!], events[row]!.place].flatMap((one) => (one ? [text(one.name)] : [])),
    kind: (row: number) => [kinds[ids[columns.kind[row]!] ?? ''] ?? ''],
  }
  return {
    columns,
    title: (row) => text(events[row]!.title),
    names: (row, column) => namesIn[column](row),
  }
}
