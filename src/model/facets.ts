/** The partner chips: who, and how many events choosing them would leave. */
import { lineage, type AtlasIndex } from './atlas-index.ts'
import { filterEvents } from './filter.ts'
import type { Id, Organisation } from './types.ts'
import type { View } from './view.ts'

export interface PartnerChip {
  organisation: Organisation
  /** Events with this partner or a part of it, given all other filters (with `match=all`: and the partners chosen). */
  count: number
  isPressed: boolean
}

/**
 * One chip for each partner that is no part of another partner, and for each chosen organisation, most used first. The order
 * follows the whole atlas and not the filters, so that chips stay where they are.
 */
export function partnerChips(index: AtlasIndex, view: View): PartnerChip[] {
  const others = filterEvents(index, view, view.match === 'all' ? [] : ['partners'])
  return partnersInOrder(index, view.partners).map((organisation) => ({
    organisation,
    count: others.filter(({ partners }) => partners.has(organisation.id)).length,
    isPressed: view.partners.includes(organisation.id),
  }))
}

function partnersInOrder(index: AtlasIndex, chosen: readonly Id[]): Organisation[] {
  const uses = new Map<Id, number>()
  for (const { event, partners } of index.events) {
    const roots = new Set(event.partners.map(({ organisation }) => lineage(organisation, index.organisations).at(-1)!))
    for (const id of [...roots, ...chosen.filter((one) => partners.has(one) && !roots.has(one))]) {
      uses.set(id, (uses.get(id) ?? 0) + 1)
    }
  }
  for (const id of chosen) if (!uses.has(id)) uses.set(id, 0)
  const position = new Map(index.atlas.organisations.map(({ id }, i) => [id, i]))
  return [...uses.keys()]
    .sort((a, b) => uses.get(b)! - uses.get(a)! || position.get(a)! - position.get(b)!)
    .flatMap((id) => index.organisations.get(id) ?? [])
}
