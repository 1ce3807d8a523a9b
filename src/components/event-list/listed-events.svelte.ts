/** The events of the list next to the timeline, in its order and groups. */
import { groupByColumn, type ColumnGroup } from '../../layout/timeline/forms/column-groups.ts'
import { boundedDays } from '../../layout/timeline/items.ts'
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import type { Id } from '../../model/dataset/types.ts'
import type { RowSet } from '../../model/events/row-set.ts'
import type { EventListMessages } from '../../i18n/event-list/en.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'

export interface ListedEvent extends ReturnType<typeof boundedDays> {
  id: Id
  indexed: IndexedEvent
}

export type ListedGroup = ColumnGroup<ListedEvent>

export class ListedEvents {
  readonly #atlas: AtlasState
  readonly #listed = $derived.by(() =>
    this.#atlas.index.events.map((indexed): ListedEvent => ({ id: indexed.id, indexed, ...boundedDays(indexed) })),
  )
  /** All events, so that filters need no sorting. */
  readonly #groups = $derived.by(() => {
    const { unit = 'month', order } = this.#atlas.eventList
    return groupByColumn(this.#listed, unit, order)
  })
  /** Ids of those shown, in the list's order. */
  readonly ids: readonly Id[] = $derived.by(() =>
    this.groupsOf(this.#atlas.rows).flatMap(({ items }) => items.map(({ id }) => id)),
  )

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
  }

  /** Returns the groups of some events; groups without any are left out. */
  groupsOf(rows: RowSet): readonly ListedGroup[] {
    return this.#groups
      .map((group) => ({ ...group, items: group.items.filter(({ indexed }) => rows.has(indexed.row)) }))
      .filter(({ items }) => items.length > 0)
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
export function listTitle({ activeFilters, index }: AtlasState, count: number, messages: EventListMessages): string {
  if (activeFilters.some((filter) => filter !== 'window')) return messages.found(count)
  if (activeFilters.length > 0) return messages.inView(count)
  return index.columns.milestones.count > 0 ? messages.events(count) : messages.announcements(count)
}
