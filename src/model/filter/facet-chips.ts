/** Chips of all facets but partners: the values to choose or exclude, with the resulting number of events. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { kindIds } from '../dataset/kind-ids.ts'
import type { Id } from '../dataset/types.ts'
import { countsOf, rowsWith } from '../events/facets.ts'
import { filterRows } from './filter.ts'
import { CHIPS_AT_ONCE, mostUsed } from './partner-chips.ts'
import { CHOICES, DEFAULT_VIEW, toggled, type View } from '../view/view.ts'

/** Facets that allow several values. */
export const LIST_FACETS = ['cities', 'kinds', 'topics', 'people', 'sources'] as const
export type ListFacet = (typeof LIST_FACETS)[number]

export interface FacetChip<T extends string = Id> {
  id: T
  /** Number of events after choosing or excluding it, given all other filters. */
  count: number
  isPressed: boolean
}

/**
 * Returns a chip for each value that some event has and for each chosen one, most used first; if all cities are visible
 * at once, they follow the order of lanes and maps. The order depends on the whole atlas, not on the filters, so that
 * chips don't move.
 */
export function facetChips(index: AtlasIndex, view: View, facet: ListFacet): FacetChip[] {
  const counts = countsOf(index, facet, filterRows(index, view, [facet]))
  const chosen: readonly Id[] = view[facet]
  const used = valuesInOrder(index, facet)
  return [...new Set([...used, ...chosen])].map((id) => ({
    id,
    count: counts.get(id) ?? 0,
    isPressed: chosen.includes(id),
  }))
}

/** Returns a chip for each kind of support that some event has, and for the chosen one: only one can be at a time. */
export function evidenceChips(index: AtlasIndex, view: View): FacetChip<Exclude<View['evidence'], 'all'>>[] {
  return CHOICES.evidence
    .filter((support) => support !== 'all')
    .filter((support) => view.evidence === support || hasSupport(index, support))
    .map((support) => ({
      id: support,
      count: filterRows(index, { ...view, evidence: support }).count,
      isPressed: view.evidence === support,
    }))
}

function hasSupport(index: AtlasIndex, evidence: View['evidence']): boolean {
  return filterRows(index, { ...DEFAULT_VIEW, evidence }).count > 0
}

/** Returns a chip for each organisation of `ids`, with the number of events left without it and its children. */
export function leaveOutChips(index: AtlasIndex, view: View, ids: readonly Id[]): FacetChip[] {
  const shown = filterRows(index, view)
  const remaining = (id: Id) =>
    view.partners.includes(id)
      ? filterRows(index, { ...view, ...leaveOut(view, id) }).count
      : shown.count - shown.countAnd(rowsWith(index, 'partners', id))
  return ids.map((id) => {
    const isPressed = view.not.includes(id)
    return { id, count: isPressed ? shown.count : remaining(id), isPressed }
  })
}

/** Returns the patch that toggles the exclusion of an organisation. Excluding it also deselects it. */
export function leaveOut({ partners, not }: View, id: Id): Partial<View> {
  return { not: toggled(not, id), partners: partners.includes(id) ? toggled(partners, id) : partners }
}

function valuesInOrder(index: AtlasIndex, facet: ListFacet): Id[] {
  const { cities, topics, people, sources } = index.atlas
  const lists = { cities, topics, people, sources, kinds: kindIds(index.atlas).map((id) => ({ id })) }
  const list: readonly { id: Id }[] = lists[facet]
  const used = mostUsed(index, facet, list).map(({ id }) => id)
  if (facet !== 'cities' || used.length > CHIPS_AT_ONCE) return used
  return list.map(({ id }) => id).filter((id) => used.includes(id))
}
