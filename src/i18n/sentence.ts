/** The sentence that describes what is shown. Each language builds its own from these facts. */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import { dayOf } from '../model/dataset/day.ts'
import { activeFilters } from '../model/filter/filter.ts'
import { quotable } from '../model/dataset/quotable.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Id, Language, Text } from '../model/dataset/types.ts'
import type { View } from '../model/view/view.ts'
import { formatWindow } from './format-date.ts'
import type { Messages } from './en.ts'
import { periodOf } from './event-labels.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/**
 * Returns one plain sentence in `language`: "3 of 5 announcements, March to November 2018, in Singapore and Hong Kong,
 * with Alibaba Group."
 */
export function sentence(
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  view: View,
  language: Language,
  messages: Messages,
): string {
  return messages.sentence(sentenceFacts(index, shown, view, language, messages))
}

function sentenceFacts(
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  view: View,
  language: Language,
  messages: Messages,
): SentenceFacts {
  const count = (isMilestone: boolean) => ({
    shown: shown.filter((event) => event.isMilestone === isMilestone).length,
    total: index.events.filter((event) => event.isMilestone === isMilestone).length,
  })
  const names = (ids: readonly Id[], list: ReadonlyMap<Id, { name: Text }>) =>
    ids.map((id) => textIn(list.get(id)?.name, language, index.atlas.languages))
  const [first, last] = index.extent ?? [0, 0]
  const shownCities = index.atlas.cities
    .filter(({ id }) => shown.some(({ laneCity }) => laneCity === id))
    .map(({ id }) => id)
  const hasWindow = view.from !== undefined || view.to !== undefined
  return {
    announcements: count(false),
    milestones: count(true),
    period: periodOf(shown, messages),
    window: hasWindow ? formatWindow(view.from ?? dayOf(first), view.to ?? dayOf(last), messages.dates) : '',
    cities: names(shownCities, index.cities),
    partners: names(view.partners, index.organisations),
    match: view.match,
    without: names(view.not, index.organisations),
    filters: otherFilters(view, shownCities, names, index, messages),
    isFiltered: activeFilters(view).length > 0,
  }
}

function otherFilters(
  view: View,
  shownCities: readonly Id[],
  names: (ids: readonly Id[], list: ReadonlyMap<Id, { name: Text }>) => string[],
  index: AtlasIndex,
  messages: Messages,
): string[] {
  const { filtered } = messages
  const sources = new Map(index.atlas.sources.map((source) => [source.id, { name: source.title }]))
  // Omitted if events in all chosen cities are shown: the sentence already names those cities.
  const areCitiesSaid = view.cities.every((id) => shownCities.includes(id))
  return [
    !areCitiesSaid && filtered.cities(names(view.cities, index.cities)),
    view.kinds.length > 0 && filtered.kinds(view.kinds.map((kind) => messages.kinds[kind])),
    view.topics.length > 0 && filtered.topics(names(view.topics, index.topics)),
    view.people.length > 0 && filtered.people(names(view.people, index.people)),
    view.sources.length > 0 && filtered.sources(names(view.sources, sources)),
    view.q !== '' && filtered.q(quotable(view.q)),
    view.certain === 'only' && filtered.certain,
    view.evidence !== 'all' && filtered.evidence[view.evidence],
    view.within !== undefined && filtered.within,
  ].filter((part) => part !== false)
}
