/** The sentence that describes what is shown. Each language builds its own from these facts. */
import type { AtlasIndex } from '../model/dataset/atlas-index.ts'
import { dayOf } from '../model/dataset/day.ts'
import { countsOf } from '../model/events/facets.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { activeFilters } from '../model/filter/filter.ts'
import { quotable } from '../model/dataset/quotable.ts'
import { textIn } from '../model/dataset/text.ts'
import type { Id, Language, Text } from '../model/dataset/types.ts'
import type { View } from '../model/view/view.ts'
import { areYearsEnough, formatWindow, formatYears } from './format-date.ts'
import type { Messages } from './en.ts'
import { periodOf } from './event-labels.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** Up to so many cities are all named; of more, the busiest. */
const ALL_CITIES = 4
const BUSIEST = [3, 1]

/**
 * Returns one plain sentence in `language`: "3 of 5 announcements, March to November 2018, in Singapore and Hong Kong,
 * with Alibaba Group."
 */
export function sentence(...parameters: Parameters<typeof sentences>): string {
  return sentences(...parameters)[0]!
}

/**
 * Returns the sentence in several lengths, the longest first: with all cities if there are few, with the busiest ones,
 * with their number alone; then with the number of filters in place of their names; last with years in place of days or
 * months, and without cities.
 */
export function sentences(
  index: AtlasIndex,
  shown: RowSet,
  view: View,
  language: Language,
  messages: Messages,
): string[] {
  const names: Names = (ids, list) => ids.map((id) => textIn(list.get(id)?.name, language, index.atlas.languages))
  const counts = countsOf(index, 'laneCities', shown)
  const ids = index.atlas.cities.map(({ id }) => id).filter((id) => counts.has(id))
  const cities = names(ids, index.cities)
  const facts = factsOf(index, shown, view, ids, names, messages)
  const say = (named: readonly string[], more: Partial<SentenceFacts> = {}) =>
    messages.sentence({ ...facts, cities: [...named], ...more })
  const most = cities.length > 1 ? busiest(cities, (i) => counts.get(ids[i]!)!) : []
  const filters = activeFilters(view).filter((name) => name !== 'window').length
  const brief = { partners: [], without: [], filters: filters > 0 ? [messages.filtered.number(filters)] : [] }
  return [
    ...(cities.length <= ALL_CITIES ? [say(cities)] : []),
    ...BUSIEST.filter((n) => n < cities.length).map((n) => say(most.slice(0, n))),
    say([]),
    ...(filters > 0 ? [say([], brief)] : []),
    say([], { ...brief, ...timeOf(index, shown, view, messages, true), cityCount: 0 }),
  ]
}

type Names = (ids: readonly Id[], list: ReadonlyMap<Id, { name: Text }>) => string[]

/** Returns the names in order of their counts, then of the alphabet. */
function busiest(names: readonly string[], countOf: (i: number) => number): string[] {
  return names
    .map((name, i) => ({ name, count: countOf(i) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
}

function factsOf(
  index: AtlasIndex,
  shown: RowSet,
  view: View,
  cities: readonly Id[],
  names: Names,
  messages: Messages,
): Omit<SentenceFacts, 'cities'> {
  const count = (rows: RowSet) => {
    const milestones = rows.countAnd(index.columns.milestones)
    return [rows.count - milestones, milestones] as const
  }
  const [announcements, milestones] = count(shown)
  const [allAnnouncements, allMilestones] = count(index.columns.all)
  return {
    announcements: { shown: announcements, total: allAnnouncements },
    milestones: { shown: milestones, total: allMilestones },
    ...timeOf(index, shown, view, messages),
    cityCount: cities.length,
    partners: names(view.partners, index.organisations),
    match: view.match,
    without: names(view.not, index.organisations),
    filters: otherFilters(view, cities, names, index, messages),
    isFiltered: activeFilters(view).length > 0,
  }
}

/** A long window and a window of whole years are years too. */
function timeOf(
  index: AtlasIndex,
  shown: RowSet,
  { from, to }: View,
  messages: Messages,
  areYears = false,
): Pick<SentenceFacts, 'period' | 'window'> {
  if (from === undefined && to === undefined) return { period: periodOf(index, shown, messages, areYears), window: '' }
  const [first, last] = index.extent ?? [0, 0]
  const days = [from ?? dayOf(first), to ?? dayOf(last)] as const
  return areYears || areYearsEnough(...days)
    ? { period: formatYears(...days, messages.dates), window: '' }
    : { period: '', window: formatWindow(...days, messages.dates) }
}

function otherFilters(
  view: View,
  shownCities: readonly Id[],
  names: Names,
  index: AtlasIndex,
  messages: Messages,
): string[] {
  const { filtered } = messages
  const sources = new Map(index.atlas.sources.map((source) => [source.id, { name: source.title }]))
  // Omitted if events in all chosen cities are shown: the sentence already names those cities.
  const areCitiesSaid = view.cities.every((id) => shownCities.includes(id))
  return [
    !areCitiesSaid && filtered.cities(names(view.cities, index.cities)),
    view.kinds.length > 0 && filtered.kinds(view.kinds.map((kind) => messages.kinds[kind] ?? kind)),
    view.topics.length > 0 && filtered.topics(names(view.topics, index.topics)),
    view.people.length > 0 && filtered.people(names(view.people, index.people)),
    view.sources.length > 0 && filtered.sources(names(view.sources, sources)),
    view.q !== '' && filtered.q(quotable(view.q)),
    view.certain === 'only' && filtered.certain,
    view.evidence !== 'all' && filtered.evidence[view.evidence],
    view.within !== undefined && filtered.within,
  ].filter((part) => part !== false)
}
