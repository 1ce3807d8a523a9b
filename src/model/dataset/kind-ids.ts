import { EVENT_KINDS } from '../format.ts'
import type { Atlas, Id } from './types.ts'

/** Returns the ids of the kinds that events of an atlas can have: those of the format, then its own. */
export function kindIds({ kinds = [] }: { kinds?: readonly { id: Id }[] | undefined }): Id[] {
  return [...new Set([...EVENT_KINDS, ...kinds.map(({ id }) => id)])]
}

/**
 * Returns whether events of the kind “milestone” are steps of others. In an atlas that has nothing else they are its
 * announcements: drawn, counted and named as such.
 */
export function areMilestonesSteps({ events, tables = [] }: Pick<Atlas, 'events' | 'tables'>): boolean {
  const isOther = (kind: Id | undefined) => kind !== 'milestone'
  return (
    events.some(({ kind }) => isOther(kind)) ||
    tables.some(({ kind, columns }) => (columns.kind ? columns.kind.some(isOther) : isOther(kind)))
  )
}
