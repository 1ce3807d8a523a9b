/** Which events pass. Each filter stands alone, so that a count can leave its own out. */
import type { AtlasIndex, IndexedEvent } from './atlas-index.ts'
import { dayNumber } from './day.ts'
import { claimSupport } from './support.ts'
import type { Bounds, Coordinates, Id } from './types.ts'
import { DEFAULT_VIEW, FILTER_NAMES, type FilterName, type View } from './view.ts'

const { partners, match, not, cities, kinds, topics, people, sources, q, from, to, certain, evidence, within } =
  DEFAULT_VIEW
/** What drops every filter. */
export const UNFILTERED: Partial<View> = {
  partners,
  match,
  not,
  cities,
  kinds,
  topics,
  people,
  sources,
  q,
  from,
  to,
  certain,
  evidence,
  within,
}

type Passes = (event: IndexedEvent, view: View, index: AtlasIndex) => boolean

/** An event's possible days, by its chosen date, overlap the window. */
function inWindow({ start, end }: IndexedEvent, view: View): boolean {
  const [from, to] = windowOf(view)
  return start <= to && end >= from
}

/** First and last day of the window: asked of every event, read once a view. */
const windows = new WeakMap<View, readonly [from: number, to: number]>()

function windowOf(view: View): readonly [from: number, to: number] {
  const known = windows.get(view)
  if (known) return known
  const { from, to } = view
  const window = [
    from === undefined ? -Infinity : dayNumber(from),
    to === undefined ? Infinity : dayNumber(to),
  ] as const
  windows.set(view, window)
  return window
}

const PASSES: Record<FilterName, Passes> = {
  partners: ({ partners }, view) =>
    view.partners.length === 0 ||
    (view.match === 'all'
      ? view.partners.every((id) => partners.has(id))
      : view.partners.some((id) => partners.has(id))),
  not: ({ partners }, view) => !view.not.some((id) => partners.has(id)),
  cities: ({ city }, view) => hasAny(view.cities, (id) => id === city),
  kinds: ({ event }, view) => hasAny(view.kinds, (kind) => kind === event.kind),
  topics: ({ event }, view) => hasAny(view.topics, (id) => event.topics.includes(id)),
  people: ({ people }, view) => hasAny(view.people, (id) => people.has(id)),
  sources: ({ sources }, view) => hasAny(view.sources, (id) => sources.has(id)),
  q: (event, view, { search }) => view.q === '' || search.find(view.q).has(event),
  window: inWindow,
  certain: ({ isCertain }, view) => view.certain === 'all' || isCertain,
  evidence: ({ event }, view) =>
    view.evidence === 'all' ||
    (view.evidence === 'disputed' && event.disputes.length > 0) ||
    event.claims.some((claim) => claimSupport(claim, event) === view.evidence),
  within: ({ place }, view) =>
    view.within === undefined || (place !== undefined && contains(view.within, place.coordinates)),
}

/** The events that pass, in the order of time. `except` names filters to leave out of account. */
export function filterEvents(index: AtlasIndex, view: View, except: readonly FilterName[] = []): IndexedEvent[] {
  const names = FILTER_NAMES.filter((name) => !except.includes(name))
  return index.events.filter((event) => names.every((name) => PASSES[name](event, view, index)))
}

/** Which of `names` an event of the index doesn't pass. */
export function failedFilters(
  index: AtlasIndex,
  event: IndexedEvent,
  view: View,
  names: readonly FilterName[],
): FilterName[] {
  return names.filter((name) => !PASSES[name](event, view, index))
}

/** The filters that leave something out, in the order of `FILTER_NAMES`. */
export function activeFilters(view: View): FilterName[] {
  const active: Record<FilterName, boolean> = {
    partners: view.partners.length > 0,
    not: view.not.length > 0,
    cities: view.cities.length > 0,
    kinds: view.kinds.length > 0,
    topics: view.topics.length > 0,
    people: view.people.length > 0,
    sources: view.sources.length > 0,
    q: view.q !== '',
    window: view.from !== undefined || view.to !== undefined,
    certain: view.certain !== 'all',
    evidence: view.evidence !== 'all',
    within: view.within !== undefined,
  }
  return FILTER_NAMES.filter((name) => active[name])
}

/** Whether a point lies in bounds, edges included; bounds whose west is east of their east cross the antimeridian. */
export function contains([[west, south], [east, north]]: Bounds, [longitude, latitude]: Coordinates): boolean {
  const inLongitudes = west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east
  return inLongitudes && south <= latitude && latitude <= north
}

function hasAny<T extends Id>(wanted: readonly T[], has: (id: T) => boolean): boolean {
  return wanted.length === 0 || wanted.some(has)
}
