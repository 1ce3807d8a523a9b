/** Suggestions of filters to drop when nothing is found. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { activeFilters, filterRows, rowsOf } from './filter.ts'
import { without } from './filter-tokens.ts'
import type { FilterName, View } from '../view/view.ts'

export interface FilterRelaxation {
  /** The filters to drop together; `match` if asking for any of the partners instead of all is enough. */
  filters: readonly (FilterName | 'match')[]
  /** Number of events then found. */
  count: number
  patch: Partial<View>
}

/**
 * Returns the smallest sets of filters to drop so that something is found: single filters if one is enough, else each
 * set of minimal size. Those that yield most come first. Empty if something is found already or the atlas has no
 * events.
 */
export function filterRelaxations(index: AtlasIndex, view: View): FilterRelaxation[] {
  const groups = filterFailures(index, view)
  // No event fails fewer filters, so the events that fail exactly these are all that dropping them would yield.
  const fewest = Math.min(...groups.map(({ filters }) => filters.length))
  if (fewest === 0) return []
  const found: FilterRelaxation[] = groups
    .filter(({ filters }) => filters.length === fewest)
    .map(({ filters, count }) => ({ filters, count, patch: withoutAll(filters) }))
  return [...relaxMatch(index, view), ...found].sort((a, b) => a.filters.length - b.filters.length || b.count - a.count)
}

/** Returns, of each combination of filters that some event fails, the filters, in their order, and its rows. */
function filterFailures(index: AtlasIndex, view: View): { filters: readonly FilterName[]; count: number }[] {
  const passing = activeFilters(view).map((name) => ({ name, rows: rowsOf(name, view, index) }))
  const found = new Map<number, number>()
  for (let row = 0; row < index.columns.length; row++) {
    // A bit for each filter.
    const failed = passing.reduce((bits, { rows }, i) => (rows.has(row) ? bits : bits | (1 << i)), 0)
    found.set(failed, (found.get(failed) ?? 0) + 1)
  }
  return [...found].map(([failed, count]) => ({
    filters: passing.flatMap(({ name }, i) => ((failed & (1 << i)) !== 0 ? [name] : [])),
    count,
  }))
}

function relaxMatch(index: AtlasIndex, view: View): FilterRelaxation[] {
  if (view.match === 'any' || view.partners.length < 2) return []
  const patch = { match: 'any' } as const
  const count = filterRows(index, { ...view, ...patch }).count
  return count > 0 ? [{ filters: ['match'], count, patch }] : []
}

function withoutAll(filters: readonly FilterName[]): Partial<View> {
  return filters.reduce<Partial<View>>((patch, filter) => ({ ...patch, ...without(filter) }), {})
}
