/** Partner chips: names, and the resulting number of events. The other facets are in facet-chips.ts. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { lineage } from '../events/lineage.ts'
import { filterEvents } from './filter.ts'
import type { Id, Organisation } from '../dataset/types.ts'
import { toggled, type View } from '../view/view.ts'

/** Number of chips of a facet shown initially; the rest is shown on demand. */
export const CHIPS_AT_ONCE = 12

export interface PartnerChip {
  organisation: Organisation
  /**
   * Number of events with this partner or a child of it, given all other filters (with `match=all`: and the chosen
   * partners).
   */
  count: number
  isPressed: boolean
  /** Excluded by `not`. */
  isLeftOut: boolean
  isChild: boolean
  /** Chips of its descendants at any depth, most used first; these have no children of their own. */
  children: PartnerChip[]
}

/** A top-level partner and its descendants at any depth. */
export interface Partner {
  organisation: Organisation
  children: Organisation[]
}

/** Returns every partner of some event, most used first, then in atlas order. Filters don't change this order. */
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

/** Returns a chip for each top-level partner, and for each chosen organisation that isn't a partner. */
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

/** Returns the patch for pressing a partner's chip: toggles it, or ends its exclusion. */
export function pressPartner({ partners, not }: View, id: Id): Partial<View> {
  return not.includes(id) ? { not: toggled(not, id) } : { partners: toggled(partners, id) }
}

/** Counts the events by value. */
export function tally<T>(
  events: readonly IndexedEvent[],
  valuesOf: (event: IndexedEvent) => Iterable<T>,
): Map<T, number> {
  const counts = new Map<T, number>()
  for (const event of events) for (const value of valuesOf(event)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Returns the members of `list` that some event has, most used first, in list order among equals. */
export function mostUsed<T extends { id: Id }>(
  index: AtlasIndex,
  valuesOf: (event: IndexedEvent) => Iterable<Id>,
  list: readonly T[],
): T[] {
  const uses = tally(index.events, valuesOf)
  return list.filter(({ id }) => uses.has(id)).sort((a, b) => uses.get(b.id)! - uses.get(a.id)!)
}
