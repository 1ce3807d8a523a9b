import { EVENT_KINDS } from '../format.ts'
import type { Atlas, Id } from './types.ts'

/** Returns the ids of the kinds that events of an atlas can have: those of the format, then its own. */
export function kindIds({ kinds = [] }: Pick<Atlas, 'kinds'>): Id[] {
  return [...new Set([...EVENT_KINDS, ...kinds.map(({ id }) => id)])]
}
