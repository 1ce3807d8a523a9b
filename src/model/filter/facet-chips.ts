/** The facets beside the partners' own: what can be chosen or left out, and how many events that would leave. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { CHIPS_AT_ONCE, mostUsed, tally } from './partner-chips.ts'
import { filterEvents } from './filter.ts'
import { EVENT_KINDS } from '../format.ts'
import type { Id } from '../dataset/types.ts'
import { CHOICES, toggled, type View } from '../view/view.ts'

/** The facets of which any of several may be chosen. */
export const LIST_FACETS = ['cities', 'kinds', 'topics', 'people', 'sources'] as const
export type ListFacet = (typeof LIST_FACETS)[number]

export interface FacetChip<T extends string = Id> {
  id: T
  /** Events that choosing it, or leaving it out, would leave, given all other filters. */
  count: number
  isPressed: boolean
}

const VALUES: Record<ListFacet, (event: IndexedEvent) => Iterable<Id>> = {
  cities: ({ city }) => (city === undefined ? [] : [city]),
  kinds: ({ event }) => [event.kind],
  topics: ({ event }) => new Set(event.topics),
  people: ({ people }) => people,
  sources: ({ sources }) => sources,
}

/**
 * One chip for each value that some event has and for each chosen one, most used first; cities that are all seen at once stand in the order of
 * lanes and maps. The order follows the whole atlas and not the filters, so that chips stay where they are.
 */
export function facetChips(index: AtlasIndex, view: View, facet: ListFacet): FacetChip[] {
  const counts = tally(filterEvents(index, view, [facet]), VALUES[facet])
  const chosen: readonly Id[] = view[facet]
  const used = valuesInOrder(index, facet)
  return [...new Set([...used, ...chosen])].map((id) => ({
    id,
    count: counts.get(id) ?? 0,
    isPressed: chosen.includes(id),
  }))
}

/** One chip for each way in which a claim can be supported; only one is chosen at a time. */
export function evidenceChips(index: AtlasIndex, view: View): FacetChip<Exclude<View['evidence'], 'all'>>[] {
  return CHOICES.evidence
    .filter((support) => support !== 'all')
    .map((support) => ({
      id: support,
      count: filterEvents(index, { ...view, evidence: support }).length,
      isPressed: view.evidence === support,
    }))
}

/** One chip for each organisation of `ids`: how many events would be left without it and its parts. */
export function leaveOutChips(index: AtlasIndex, view: View, ids: readonly Id[]): FacetChip[] {
  const shown = filterEvents(index, view)
  const having = tally(shown, ({ partners }) => partners)
  const remaining = (id: Id) =>
    view.partners.includes(id)
      ? filterEvents(index, { ...view, ...leaveOut(view, id) }).length
      : shown.length - (having.get(id) ?? 0)
  return ids.map((id) => {
    const isPressed = view.not.includes(id)
    return { id, count: isPressed ? shown.length : remaining(id), isPressed }
  })
}

/** What leaving an organisation out changes: it is no longer chosen. A second time takes it back in. */
export function leaveOut({ partners, not }: View, id: Id): Partial<View> {
  return { not: toggled(not, id), partners: partners.includes(id) ? toggled(partners, id) : partners }
}

function valuesInOrder(index: AtlasIndex, facet: ListFacet): Id[] {
  const { cities, topics, people, sources } = index.atlas
  const lists = { cities, topics, people, sources, kinds: EVENT_KINDS.map((id) => ({ id })) }
  const list: readonly { id: Id }[] = lists[facet]
  const used = mostUsed(index, VALUES[facet], list).map(({ id }) => id)
  if (facet !== 'cities' || used.length > CHIPS_AT_ONCE) return used
  return list.map(({ id }) => id).filter((id) => used.includes(id))
}
