/** Filtering of events. Each filter is independent, so that a count can exclude its own. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { contains } from '../dataset/bounds.ts'
import { dayNumber } from '../dataset/day.ts'
import { rowsWith } from '../events/facets.ts'
import { RowSet } from '../events/row-set.ts'
import { rowsInWindow } from '../events/windows.ts'
import { DEFAULT_VIEW, FILTER_NAMES, sameValue, type FilterName, type View } from '../view/view.ts'

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

interface Filter {
  /** Returns whether the filter is active. */
  isOn: (view: View) => boolean
  /** Returns all that its rows depend on but the index. */
  inputs: (view: View, index: AtlasIndex) => readonly unknown[]
  /** Returns the rows that pass. */
  rows: (view: View, index: AtlasIndex) => RowSet
}

const FILTERS: Record<FilterName, Filter> = {
  partners: {
    isOn: ({ partners }) => partners.length > 0,
    inputs: ({ partners, match }) => [partners, match],
    rows: ({ partners, match }, index) => {
      const each = partners.map((id) => rowsWith(index, 'partners', id))
      return match === 'all' ? each.reduce((all, rows) => all.and(rows), index.columns.all) : anyOf(each, index)
    },
  },
  not: {
    isOn: ({ not }) => not.length > 0,
    inputs: ({ not }) => [not],
    rows: ({ not }, index) =>
      index.columns.all.andNot(
        anyOf(
          not.map((id) => rowsWith(index, 'partners', id)),
          index,
        ),
      ),
  },
  cities: listed('cities'),
  kinds: listed('kinds'),
  topics: listed('topics'),
  people: listed('people'),
  sources: listed('sources'),
  q: {
    isOn: ({ q }) => q !== '',
    // Another set as soon as the search has read more.
    inputs: ({ q }, { search }) => [search.find(q)],
    rows: ({ q }, { search }) => search.find(q),
  },
  window: {
    isOn: ({ from, to }) => from !== undefined || to !== undefined,
    inputs: ({ from, to }) => [from, to],
    /** The possible days of an event's chosen date overlap the window. */
    rows: ({ from, to }, { columns }) =>
      rowsInWindow(
        columns,
        from === undefined ? -Infinity : dayNumber(from),
        to === undefined ? Infinity : dayNumber(to),
      ),
  },
  certain: {
    isOn: ({ certain }) => certain !== 'all',
    inputs: () => [],
    rows: (_, { columns }) => columns.certain,
  },
  evidence: {
    isOn: ({ evidence }) => evidence !== 'all',
    inputs: ({ evidence }) => [evidence],
    rows: ({ evidence }, { columns }) => (evidence === 'all' ? columns.all : columns.supports[evidence]),
  },
  within: {
    isOn: ({ within }) => within !== undefined,
    inputs: ({ within }) => [within],
    rows: ({ within }, { columns: { length, longitude, latitude } }) =>
      // Not a number without a place: outside of all bounds.
      RowSet.where(length, (row) => within === undefined || contains(within, [longitude[row]!, latitude[row]!])),
  },
}

/** Creates a filter for events that have one of the values listed in the view. */
function listed(name: 'cities' | 'kinds' | 'topics' | 'people' | 'sources'): Filter {
  return {
    isOn: (view) => view[name].length > 0,
    inputs: (view) => [view[name]],
    rows: (view, index) =>
      anyOf(
        view[name].map((id) => rowsWith(index, name, id)),
        index,
      ),
  }
}

function anyOf(each: readonly RowSet[], { columns }: AtlasIndex): RowSet {
  return each.reduce((any, rows) => any.or(rows), RowSet.none(columns.length))
}

/** The last result of each filter: when one of them changes, the others need no work. */
const lastRows = new WeakMap<AtlasIndex, Map<FilterName, { inputs: readonly unknown[]; rows: RowSet }>>()

/** Returns the rows that pass a filter of the view. */
export function rowsOf(name: FilterName, view: View, index: AtlasIndex): RowSet {
  const known = lastRows.get(index) ?? new Map<FilterName, { inputs: readonly unknown[]; rows: RowSet }>()
  lastRows.set(index, known)
  const inputs = FILTERS[name].inputs(view, index)
  const last = known.get(name)
  if (last && sameValue(last.inputs, inputs)) return last.rows
  const rows = FILTERS[name].rows(view, index)
  known.set(name, { inputs, rows })
  return rows
}

/** By the names of filters, the rows that pass the last of each, and those that pass all: parts mostly ask the same. */
const lastCombined = new WeakMap<AtlasIndex, Map<string, { each: readonly RowSet[]; all: RowSet }>>()

/** Returns the rows that pass. Filters in `except` are ignored. */
export function filterRows(index: AtlasIndex, view: View, except: readonly FilterName[] = []): RowSet {
  const names = activeFilters(view).filter((name) => !except.includes(name))
  const each = names.map((name) => rowsOf(name, view, index))
  const known = lastCombined.get(index) ?? new Map<string, { each: readonly RowSet[]; all: RowSet }>()
  lastCombined.set(index, known)
  const last = known.get(names.join())
  if (last?.each.every((rows, i) => rows === each[i])) return last.all
  const all = each.reduce((rows, one) => rows.and(one), index.columns.all)
  known.set(names.join(), { each, all })
  return all
}

/** Returns the events that pass, in time order; where many may pass, `filterRows` is enough. `except` is ignored. */
export function filterEvents(index: AtlasIndex, view: View, except: readonly FilterName[] = []): IndexedEvent[] {
  return eventsOf(index, filterRows(index, view, except))
}

/** Returns the events of some rows, in time order. */
export function eventsOf({ events }: AtlasIndex, rows: RowSet): IndexedEvent[] {
  return rows.slice().map((row) => events[row]!)
}

/**
 * Returns the rows of the events that take room: with `rest=hidden`, those that pass the filters and the open one; all
 * if none passes. The window takes no room away, since the timeline is as wide in any, nor does the map's own frame.
 */
export function rowsWithRoom(index: AtlasIndex, view: View): RowSet {
  const all = index.columns.all
  if (view.rest === 'pale') return all
  const passing = filterRows(index, view, ['window', 'within'])
  if (passing.count === 0) return all
  const open = view.event === undefined ? undefined : index.event.get(view.event)
  return open ? passing.or(RowSet.of(passing.length, [open.row])) : passing
}

/** Returns the events that take room; the same list while all do. */
export function eventsWithRoom(index: AtlasIndex, view: View): readonly IndexedEvent[] {
  const rows = rowsWithRoom(index, view)
  return rows.count === rows.length ? index.events : eventsOf(index, rows)
}

/** Returns the rows of the events that take room on maps; of those with a place all, if none of them has room. */
export function placedWithRoom(index: AtlasIndex, view: View): RowSet {
  const { placed } = index.columns
  const withRoom = placed.and(rowsWithRoom(index, view))
  return withRoom.count > 0 ? withRoom : placed
}

/** Returns the active filters, in the order of `FILTER_NAMES`. */
export function activeFilters(view: View): FilterName[] {
  return FILTER_NAMES.filter((name) => FILTERS[name].isOn(view))
}
