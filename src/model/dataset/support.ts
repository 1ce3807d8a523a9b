/** How sure a claim is: who says it, and whether somebody says otherwise. */
import type { AtlasEvent, Claim, Dispute, Id, Reference } from './types.ts'

/** In the order in which they are offered: the surest first. */
export const SUPPORTS = ['several', 'one', 'disputed'] as const
export type Support = (typeof SUPPORTS)[number]

/** `disputed` where sources give the property another value, `several` where at least two documents state it, else `one`. */
export function claimSupport(claim: Claim, event: AtlasEvent): Support {
  const isDisputed = event.disputes.some(
    ({ property, chosen }) => property === claim.property && chosen === claim.value,
  )
  return isDisputed ? 'disputed' : referencesSupport(claim.references)
}

/** The support of what an event's evidence lists as one thing: a claim, or a disagreement that nobody could decide. */
export function entrySupport({ claim, dispute }: { claim: Claim | undefined; dispute: Dispute | undefined }): Support {
  return dispute ? 'disputed' : referencesSupport(claim?.references ?? [])
}

/** The documents that references are to, each once, in the order of the first reference to each. */
export function sourcesOf(references: readonly Reference[]): Id[] {
  return [...new Set(references.map(({ source }) => source))]
}

function referencesSupport(references: readonly Reference[]): Support {
  return sourcesOf(references).length > 1 ? 'several' : 'one'
}
