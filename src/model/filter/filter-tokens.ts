/** Active filters, each with the patch that removes it. */
import { activeFilters } from './filter.ts'
import type { Id } from '../dataset/types.ts'
import { DEFAULT_VIEW, toggled, type FilterName, type View } from '../view/view.ts'

/** One removable token: a filter, or one id of a list filter. */
export interface FilterToken {
  filter: FilterName
  id: Id | undefined
  patch: Partial<View>
}

/** Returns the tokens of all filters, in the order of `FILTER_NAMES`, ids in the order chosen. */
export function filterTokens(view: View): FilterToken[] {
  return activeFilters(view).flatMap((filter): FilterToken[] => {
    const ids: unknown = filter === 'window' ? undefined : view[filter]
    if (!isIdList(ids)) return [{ filter, id: undefined, patch: without(filter) }]
    return ids.map((id) => ({ filter, id, patch: { [filter]: toggled(ids, id) } }))
  })
}

/** Returns the patch that removes a whole filter. */
export function without(filter: FilterName): Partial<View> {
  return filter === 'window' ? { from: undefined, to: undefined } : { [filter]: DEFAULT_VIEW[filter] }
}

function isIdList(value: unknown): value is readonly Id[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
