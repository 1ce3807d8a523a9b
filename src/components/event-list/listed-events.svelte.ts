/** The events of the list next to the timeline, in its order and groups. */
import { memoizeLast } from '../../layout/memoize.ts'
import { ListedRows } from '../../layout/row-order.ts'
import { groupByColumn, type ColumnGroup } from '../../layout/timeline/forms/column-groups.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import type { EventListMessages } from '../../i18n/event-list/en.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

export class ListedEvents {
  readonly #atlas: AtlasState
  /** All events, so that filters need no sorting. */
  readonly #order = $derived.by(() => {
    const { unit = 'month', order } = this.#atlas.eventList
    return groupByColumn(this.#atlas.index.columns, unit, order)
  })
  /** List and details mostly ask for the same events. */
  readonly #listed = $derived.by(() => {
    const order = this.#order
    return memoizeLast((rows: RowSet) => new ListedRows(order, rows), Object.is)
  })
  /** Those shown. */
  readonly shown: ListedRows<ColumnGroup> = $derived.by(() => this.of(this.#atlas.rows))

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** Returns some events in the list's order. */
  of(rows: RowSet): ListedRows<ColumnGroup> {
    return this.#listed(rows)
  }
}

const known = new WeakMap<AtlasState, ListedEvents>()

/** Returns the events of an atlas's list: list and details share them. */
export function listedEvents(atlas: AtlasState): ListedEvents {
  const found = known.get(atlas)
  if (found) return found
  let made!: ListedEvents
  // They outlive the component that is the first to need them.
  $effect.root(() => {
    made = new ListedEvents(atlas)
  })
  known.set(atlas, made)
  return made
}

/** Returns what the list is called: how many events it has, and what they are. */
export function listTitle(atlas: AtlasState, count: number, messages: EventListMessages): string {
  const { activeFilters, index } = atlas
  if (activeFilters.some((filter) => filter !== 'window')) return messages.found(count)
  if (activeFilters.length > 0) return messages.inView(count)
  return index.columns.milestones.count > 0 ? messages.events(count) : atlas.messages.announcements(count)
}
