import type { Id, Organisation } from '../dataset/types.ts'

/** Returns the ids of an organisation, its parent, its parent's parent and so on. Stops at cycles. */
export function lineage(organisation: Id, organisations: ReadonlyMap<Id, Organisation>): Id[] {
  const ids = new Set<Id>()
  for (let id: Id | undefined = organisation; id !== undefined && !ids.has(id); id = organisations.get(id)?.parent) {
    ids.add(id)
  }
  return [...ids]
}
