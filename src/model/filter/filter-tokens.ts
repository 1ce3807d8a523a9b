/** The filters that are on, each with the change that takes it away. */
import { activeFilters } from './filter.ts'
import type { Id } from '../dataset/types.ts'
import { DEFAULT_VIEW, toggled, type FilterName, type View } from '../view/view.ts'

/** One thing to take away: a filter, or one of its ids where it is a list of them. */
export interface FilterToken {
  filter: FilterName
  id: Id | undefined
  patch: Partial<View>
}

/** What each filter is one by one, in the order of `FILTER_NAMES`, ids in the order in which they were chosen. */
export function filterTokens(view: View): FilterToken[] {
  return activeFilters(view).flatMap((filter): FilterToken[] => {
    const ids: unknown = filter === 'window' ? undefined : view[filter]
    if (!isIdList(ids)) return [{ filter, id: undefined, patch: without(filter) }]
    return ids.map((id) => ({ filter, id, patch: { [filter]: toggled(ids, id) } }))
  })
}

/** The change that takes a whole filter away. */
export function without(filter: FilterName): Partial<View> {
  return filter === 'window' ? { from: undefined, to: undefined } : { [filter]: DEFAULT_VIEW[filter] }
}

function isIdList(value: unknown): value is readonly Id[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
