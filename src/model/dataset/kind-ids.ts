import { EVENT_KINDS } from '../format.ts'
import type { Id } from './types.ts'

/** Returns the ids of the kinds that events of an atlas can have: those of the format, then its own. */
export function kindIds({ kinds = [] }: { kinds?: readonly { id: Id }[] | undefined }): Id[] {
  return [...new Set([...EVENT_KINDS, ...kinds.map(({ id }) => id)])]
}
