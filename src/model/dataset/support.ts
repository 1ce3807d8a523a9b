/** Support of a claim: who states it, and whether others disagree. */
import type { AtlasEvent, Claim, Dispute, Id, Reference } from './types.ts'

/** In the order offered, the most certain first. */
export const SUPPORTS = ['several', 'one', 'disputed'] as const
export type Support = (typeof SUPPORTS)[number]

/**
 * Returns `disputed` if sources give the property another value, `several` if at least two documents state it, else
 * `one`.
 */
export function claimSupport(claim: Claim, event: AtlasEvent): Support {
  const isDisputed = event.disputes.some(
    ({ property, chosen }) => property === claim.property && chosen === claim.value,
  )
  return isDisputed ? 'disputed' : referencesSupport(claim.references)
}

/** Returns the support of an entry of the evidence: a claim, or an undecided disagreement. */
export function entrySupport({ claim, dispute }: { claim: Claim | undefined; dispute: Dispute | undefined }): Support {
  return dispute ? 'disputed' : referencesSupport(claim?.references ?? [])
}

/** Returns the documents of references, each once, in the order of first reference. */
export function sourcesOf(references: readonly Reference[]): Id[] {
  return [...new Set(references.map(({ source }) => source))]
}

function referencesSupport(references: readonly Reference[]): Support {
  return sourcesOf(references).length > 1 ? 'several' : 'one'
}
