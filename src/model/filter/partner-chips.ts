/** The partner chips: who, and how many events choosing them would leave. What the other facets say is in facet-chips.ts. */
import { lineage, type AtlasIndex, type IndexedEvent } from '../dataset/atlas-index.ts'
import { filterEvents } from './filter.ts'
import type { Id, Organisation } from '../dataset/types.ts'
import { toggled, type View } from '../view/view.ts'

/** As many chips of a facet are seen at once; the rest comes on demand. */
export const CHIPS_AT_ONCE = 12

export interface PartnerChip {
  organisation: Organisation
  /** Events with this partner or a part of it, given all other filters (with `match=all`: and the partners chosen). */
  count: number
  isPressed: boolean
  /** Left out by `not`. */
  isLeftOut: boolean
  isChild: boolean
  /** Chips of its parts at any depth, most used first; a part has none of its own. */
  children: PartnerChip[]
}

/** A partner that is no part of another, and its parts at any depth. */
export interface Partner {
  organisation: Organisation
  children: Organisation[]
}

/** Every partner of some event, most used first, then as the atlas has them: the order that the chips keep under any filter. */
export function partnersInOrder(index: AtlasIndex): Partner[] {
  const children = new Map<Id, Organisation[]>()
  for (const organisation of mostUsed(index, ({ partners }) => partners, index.atlas.organisations)) {
    const root = lineage(organisation.id, index.organisations).at(-1)!
    const family = children.get(root) ?? []
    if (!children.has(root)) children.set(root, family)
    if (organisation.id !== root) family.push(organisation)
  }
  return [...children].flatMap(([root, family]) => {
    const organisation = index.organisations.get(root)
    return organisation ? [{ organisation, children: family }] : []
  })
}

/** One chip for each partner that is no part of another, and for each chosen organisation that is no partner at all. */
export function partnerChips(index: AtlasIndex, view: View, order = partnersInOrder(index)): PartnerChip[] {
  const counts = tally(filterEvents(index, view, view.match === 'all' ? [] : ['partners']), ({ partners }) => partners)
  const chip = (organisation: Organisation, children: readonly Organisation[] = [], isChild = false): PartnerChip => ({
    organisation,
    count: counts.get(organisation.id) ?? 0,
    isPressed: view.partners.includes(organisation.id),
    isLeftOut: view.not.includes(organisation.id),
    isChild,
    children: children.map((child) => chip(child, [], true)),
  })
  const known = new Set(order.flatMap(({ organisation, children }) => [organisation, ...children].map(({ id }) => id)))
  const others = [...view.partners, ...view.not].filter((id) => !known.has(id))
  return [
    ...order.map(({ organisation, children }) => chip(organisation, children)),
    ...[...new Set(others)].flatMap((id) => index.organisations.get(id) ?? []).map((one) => chip(one)),
  ]
}

/** What pressing a partner's chip changes: it is chosen, let go, or no longer left out. */
export function pressPartner({ partners, not }: View, id: Id): Partial<View> {
  return not.includes(id) ? { not: toggled(not, id) } : { partners: toggled(partners, id) }
}

/** How many of the events have each value. */
export function tally<T>(
  events: readonly IndexedEvent[],
  valuesOf: (event: IndexedEvent) => Iterable<T>,
): Map<T, number> {
  const counts = new Map<T, number>()
  for (const event of events) for (const value of valuesOf(event)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The members of `list` that some event has, most used first, equals as the list has them. */
export function mostUsed<T extends { id: Id }>(
  index: AtlasIndex,
  valuesOf: (event: IndexedEvent) => Iterable<Id>,
  list: readonly T[],
): T[] {
  const uses = tally(index.events, valuesOf)
  return list.filter(({ id }) => uses.has(id)).sort((a, b) => uses.get(b.id)! - uses.get(a.id)!)
}
