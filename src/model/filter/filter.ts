/** Filtering of events. Each filter is independent, so that a count can exclude its own. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { contains } from '../dataset/bounds.ts'
import { dayNumber } from '../dataset/day.ts'
import { claimSupport } from '../dataset/support.ts'
import { DEFAULT_VIEW, FILTER_NAMES, type FilterName, type View } from '../view/view.ts'

const { partners, match, not, cities, kinds, topics, people, sources, q, from, to, certain, evidence, within } =
  DEFAULT_VIEW
/** The patch that removes every filter. */
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

type Passes = (event: IndexedEvent) => boolean

interface Filter {
  /** Returns whether the filter is active. */
  isOn: (view: View) => boolean
  /** Returns the filter's predicate, created once per view because there may be thousands of events. */
  passes: (view: View, index: AtlasIndex) => Passes
}

const FILTERS: Record<FilterName, Filter> = {
  partners: {
    isOn: ({ partners }) => partners.length > 0,
    passes: ({ partners: wanted, match }) =>
      match === 'all'
        ? ({ partners }) => wanted.every((id) => partners.has(id))
        : ({ partners }) => wanted.some((id) => partners.has(id)),
  },
  not: {
    isOn: ({ not }) => not.length > 0,
    passes:
      ({ not }) =>
      ({ partners }) =>
        !not.some((id) => partners.has(id)),
  },
  cities: anyOf('cities', ({ city }, id) => id === city),
  kinds: anyOf('kinds', ({ event }, kind) => kind === event.kind),
  topics: anyOf('topics', ({ event }, id) => event.topics.includes(id)),
  people: anyOf('people', ({ people }, id) => people.has(id)),
  sources: anyOf('sources', ({ sources }, id) => sources.has(id)),
  q: {
    isOn: ({ q }) => q !== '',
    passes: ({ q }, { search }) => {
      const found = search.find(q)
      return (event) => found.has(event)
    },
  },
  window: {
    isOn: ({ from, to }) => from !== undefined || to !== undefined,
    /** The possible days of an event's chosen date overlap the window. */
    passes: ({ from, to }) => {
      const first = from === undefined ? -Infinity : dayNumber(from)
      const last = to === undefined ? Infinity : dayNumber(to)
      return ({ start, end }) => start <= last && end >= first
    },
  },
  certain: {
    isOn: ({ certain }) => certain !== 'all',
    passes:
      () =>
      ({ isCertain }) =>
        isCertain,
  },
  evidence: {
    isOn: ({ evidence }) => evidence !== 'all',
    passes:
      ({ evidence }) =>
      ({ event }) =>
        (evidence === 'disputed' && event.disputes.length > 0) ||
        event.claims.some((claim) => claimSupport(claim, event) === evidence),
  },
  within: {
    isOn: ({ within }) => within !== undefined,
    passes:
      ({ within }) =>
      ({ place }) =>
        within === undefined || (place !== undefined && contains(within, place.coordinates)),
  },
}

/** Creates a filter for events that have one of the values listed in the view. */
function anyOf<Name extends 'cities' | 'kinds' | 'topics' | 'people' | 'sources'>(
  name: Name,
  has: (event: IndexedEvent, value: View[Name][number]) => boolean,
): Filter {
  return {
    isOn: (view) => view[name].length > 0,
    passes: (view) => {
      const wanted: readonly View[Name][number][] = view[name]
      return (event) => wanted.some((value) => has(event, value))
    },
  }
}

/** Returns the events that pass, in time order. Filters in `except` are ignored. */
export function filterEvents(index: AtlasIndex, view: View, except: readonly FilterName[] = []): IndexedEvent[] {
  const passes = activeFilters(view)
    .filter((name) => !except.includes(name))
    .map((name) => FILTERS[name].passes(view, index))
  return index.events.filter((event) => passes.every((passes) => passes(event)))
}

/**
 * Returns the events that take room: with `rest=hidden`, those that pass the filters and the open one; all if none
 * passes. The window takes no room away, since the timeline is as wide in any, nor does the map's own frame.
 */
export function eventsWithRoom(index: AtlasIndex, view: View): readonly IndexedEvent[] {
  if (view.rest === 'pale') return index.events
  const passing = filterEvents(index, view, ['window', 'within'])
  if (passing.length === 0) return index.events
  const ids = new Set([...passing.map(({ id }) => id), view.event])
  return index.events.filter(({ id }) => ids.has(id))
}

/** Returns the events that take room on maps; of those with a place all, if none of them has room. */
export function placedWithRoom(index: AtlasIndex, view: View): readonly IndexedEvent[] {
  const hasPlace = ({ place }: IndexedEvent) => place !== undefined
  const placed = eventsWithRoom(index, view).filter(hasPlace)
  return placed.length > 0 ? placed : index.events.filter(hasPlace)
}

/** Returns a function that lists the view's filters that an event fails, in their order. */
export function filterFailures(index: AtlasIndex, view: View): (event: IndexedEvent) => FilterName[] {
  const filters = activeFilters(view).map((name) => ({ name, passes: FILTERS[name].passes(view, index) }))
  return (event) => filters.flatMap(({ name, passes }) => (passes(event) ? [] : [name]))
}

/** Returns the active filters, in the order of `FILTER_NAMES`. */
export function activeFilters(view: View): FilterName[] {
  return FILTER_NAMES.filter((name) => FILTERS[name].isOn(view))
}
