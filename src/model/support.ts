/** How sure a claim is: who says it, and whether somebody says otherwise. */
import type { AtlasEvent, Claim } from './types.ts'

export type Support = 'several' | 'one' | 'disputed'

/** `disputed` where sources give the property another value, `several` where at least two documents state it, else `one`. */
export function claimSupport(claim: Claim, event: AtlasEvent): Support {
  const isDisputed = event.disputes.some(
    ({ property, chosen }) => property === claim.property && chosen === claim.value,
  )
  if (isDisputed) return 'disputed'
  return new Set(claim.references.map(({ source }) => source)).size > 1 ? 'several' : 'one'
}
