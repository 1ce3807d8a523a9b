/** Applies decisions to an event's claims where sources disagree. */
import { MANY } from '../model/dataset/properties.ts'
import type { Dispute } from '../model/dataset/types.ts'
import type { MergedClaim } from './merge-claims.ts'
import { normalised } from './merge-claims.ts'
import { expectedName } from './did-you-mean.ts'
import { formatPlace, type Problems } from './problems.ts'
import type { DecisionRecord, EventRecord } from './record-schema.ts'
import type { Item } from './validate.ts'
import { quoted } from './validation-message.ts'

export interface ResolvedDisputes {
  /** By first appearance, without rejected values and without claims of undecidable disputes. */
  claims: MergedClaim[]
  /** In the order of the event's decisions. */
  disputes: Dispute[]
}

/**
 * `claims` are all of one event. If some could not be read (`complete` is false), a decision without a visible dispute
 * isn't reported.
 */
export function resolveDisputes(
  event: Item<EventRecord>,
  claims: MergedClaim[],
  complete: boolean,
  problems: Problems,
): ResolvedDisputes {
  const sides = sidesOf(claims)
  const disputes: Dispute[] = []
  const lost = new Set<MergedClaim>()
  const decided = new Set<string>()
  for (const [index, decision] of event.value.decisions.entries()) {
    const place = event.place(['decisions', index, 'property'])
    const values = sides.get(decision.property) ?? []
    if (decided.has(decision.property)) problems.add(place, `"${decision.property}" is decided twice, expected once`)
    else if (values.length < 2) {
      if (complete) problems.add(place, undisputed(decision.property, values, sides))
    } else {
      const losers = losersOf(event, index, decision, values, complete, problems)
      for (const claim of losers) lost.add(claim)
      disputes.push(disputeOf(decision, losers))
    }
    decided.add(decision.property)
  }
  for (const [property, values] of sides) {
    if (!decided.has(property)) reportUndecided(event.value.id, property, values, problems)
  }
  return { claims: claims.filter((claim) => !lost.has(claim)), disputes }
}

/** Values that sources give for each single-valued property. */
function sidesOf(claims: MergedClaim[]): Map<string, MergedClaim[]> {
  const sides = new Map<string, MergedClaim[]>()
  for (const claim of claims) {
    if (!MANY.has(claim.property)) sides.set(claim.property, [...(sides.get(claim.property) ?? []), claim])
  }
  return sides
}

function undisputed(property: string, values: MergedClaim[], sides: ReadonlyMap<string, MergedClaim[]>): string {
  if (values.length === 1) return `nobody disagrees on "${property}", expected a decision where sources give two values`
  const disputed = [...sides].filter(([, values]) => values.length > 1).map(([property]) => property)
  return (
    `no source states "${property}", ` + expectedName(property, disputed, 'a property that sources give two values')
  )
}

/** All values but the chosen one; all if none is chosen. */
function losersOf(
  event: Item<EventRecord>,
  index: number,
  { property, chosen }: DecisionRecord,
  values: MergedClaim[],
  complete: boolean,
  problems: Problems,
): MergedClaim[] {
  if (chosen === undefined) return values
  const losers = values.filter(({ value }) => value !== normalised(property, chosen))
  if (losers.length === values.length && complete) {
    const stated = values.map(({ value }) => quoted(value)).join(' or ')
    problems.add(event.place(['decisions', index, 'chosen']), `no source states ${quoted(chosen)}, expected ${stated}`)
  }
  return losers
}

function disputeOf({ property, chosen, reason }: DecisionRecord, losers: MergedClaim[]): Dispute {
  return {
    property,
    ...(chosen === undefined ? {} : { chosen: normalised(property, chosen) }),
    reason,
    alternatives: losers.map(({ value, text, references }) => ({ value, text, references })),
  }
}

function reportUndecided(event: string, property: string, [first, ...others]: MergedClaim[], problems: Problems): void {
  for (const other of others) {
    problems.add(
      other.place,
      `${quoted(other.value)} is not the ${property} ${quoted(first!.value)} of ${formatPlace(first!.place)}, ` +
        `expected a decision in data/events/${event}.yaml`,
    )
  }
}
