/** An event's evidence, in reading order. */
import { PROPERTY_GROUPS, propertyKind, type PropertyGroup } from './properties.ts'
import { entrySupport, type Support } from './support.ts'
import type { AtlasEvent, Claim, Dispute, Id, Reference } from './types.ts'

/** One fact that sources state about an event, with the disagreement about it, if any. */
export interface Entry {
  /** The claim's id, or EVENT.PROPERTY for an undecided disagreement, which has no claim. */
  id: string
  property: string
  claim: Claim | undefined
  dispute: Dispute | undefined
}

export interface EvidenceGroup {
  group: PropertyGroup
  entries: Entry[]
  /** The source with the most references in the group. */
  mainSource: Id | undefined
}

/** Groups the evidence in the order of the kinds of claims; unknown kinds come last, as background. */
export function groupEvidence(event: AtlasEvent): EvidenceGroup[] {
  const entries = entriesOf(event)
  const order = [...new Set(Object.values(PROPERTY_GROUPS))]
  return order.flatMap((group) => {
    const found = entries.filter(({ property }) => groupOf(property) === group)
    return found.length === 0 ? [] : [{ group, entries: found, mainSource: mainSource(found.flatMap(referencesOf)) }]
  })
}

/** Returns the claims in atlas order, then the undecided disagreements, which have no claim. */
export function entriesOf(event: AtlasEvent): Entry[] {
  const disputes = new Map(event.disputes.map((dispute) => [dispute.property, dispute]))
  const claimed = event.claims.map((claim) => {
    const dispute = disputes.get(claim.property)
    // The single claim of an undecided property is one side of the disagreement.
    const isSide = dispute?.chosen === claim.value || claim.id === `${event.id}.${claim.property}`
    return { id: claim.id, property: claim.property, claim, dispute: isSide ? dispute : undefined }
  })
  const open = event.disputes
    .filter(({ property }) => !claimed.some((entry) => entry.dispute?.property === property))
    .map((dispute) => ({
      id: `${event.id}.${dispute.property}`,
      property: dispute.property,
      claim: undefined,
      dispute,
    }))
  return [...claimed, ...open]
}

/** Returns all references of an entry, including those that disagree. */
export function referencesOf({ claim, dispute }: Entry): Reference[] {
  return [...(claim?.references ?? []), ...(dispute?.alternatives.flatMap(({ references }) => references) ?? [])]
}

/** Returns whether all sides of an entry's disagreement come from one source, which then contradicts itself. */
export function isWithinOneSource(entry: Entry): boolean {
  return new Set(referencesOf(entry).map(({ source }) => source)).size === 1
}

/** Returns the source with the most references, the first among equals. */
export function mainSource(references: readonly Reference[]): Id | undefined {
  const counts = new Map<Id, number>()
  for (const { source } of references) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].reduce<[Id, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0]
}

/** Groups references by source, in the order of each source's first reference. */
export function bySource(references: readonly Reference[]): { source: Id; references: Reference[] }[] {
  const sources = [...new Set(references.map(({ source }) => source))]
  return sources.map((source) => ({
    source,
    references: references.filter((reference) => reference.source === source),
  }))
}

/** Formats the lines of a reference: "9" or "9–11". */
export function lineRange({ lines: [first, last] }: Pick<Reference, 'lines'>): string {
  return first === last ? String(first) : `${first}–${last}`
}

/** Returns the first entry of each support, in group order: its mark has a text label, later ones don't. */
export function labelledEntries(event: AtlasEvent): ReadonlySet<string> {
  const first = new Map<Support, string>()
  for (const entry of groupEvidence(event).flatMap(({ entries }) => entries)) {
    const support = entrySupport(entry)
    if (!first.has(support)) first.set(support, entry.id)
  }
  return new Set(first.values())
}

function groupOf(property: string): PropertyGroup {
  const kind = propertyKind(property)
  return kind === undefined ? 'background' : PROPERTY_GROUPS[kind]
}
