/** An event's evidence, in the order in which a reader takes it in. */
import { PROPERTY_GROUPS, propertyKind, type PropertyGroup } from './properties.ts'
import { entrySupport, type Support } from './support.ts'
import type { AtlasEvent, Claim, Dispute, Id, Reference } from './types.ts'

/** One thing that sources say of an event, with the disagreement about it where there is one. */
export interface Entry {
  /** The claim's id; EVENT.PROPERTY where nobody could decide, and there is no claim. */
  id: string
  property: string
  claim: Claim | undefined
  dispute: Dispute | undefined
}

export interface EvidenceGroup {
  group: PropertyGroup
  entries: Entry[]
  /** The source that most of the group's references are to. */
  mainSource: Id | undefined
}

/** Groups in the order in which the kinds of claims are listed; claims of kinds that this page doesn't know come last, as background. */
export function groupEvidence(event: AtlasEvent): EvidenceGroup[] {
  const entries = entriesOf(event)
  const order = [...new Set(Object.values(PROPERTY_GROUPS))]
  return order.flatMap((group) => {
    const found = entries.filter(({ property }) => groupOf(property) === group)
    return found.length === 0 ? [] : [{ group, entries: found, mainSource: mainSource(found.flatMap(referencesOf)) }]
  })
}

/** Claims as the atlas has them, then the disagreements that have no claim because nobody could decide. */
export function entriesOf(event: AtlasEvent): Entry[] {
  const disputes = new Map(event.disputes.map((dispute) => [dispute.property, dispute]))
  const claimed = event.claims.map((claim) => {
    const dispute = disputes.get(claim.property)
    // The one claim of an undecided property is one side of it.
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

/** All references of an entry, the disagreeing ones included. */
export function referencesOf({ claim, dispute }: Entry): Reference[] {
  return [...(claim?.references ?? []), ...(dispute?.alternatives.flatMap(({ references }) => references) ?? [])]
}

/** Whether all sides of an entry's disagreement come from one source: it then disagrees with itself. */
export function isWithinOneSource(entry: Entry): boolean {
  return new Set(referencesOf(entry).map(({ source }) => source)).size === 1
}

/** The source that is referred to most; of equals the first. */
export function mainSource(references: readonly Reference[]): Id | undefined {
  const counts = new Map<Id, number>()
  for (const { source } of references) counts.set(source, (counts.get(source) ?? 0) + 1)
  return [...counts].reduce<[Id, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0]
}

/** References by source, in the order of the first of each. */
export function bySource(references: readonly Reference[]): { source: Id; references: Reference[] }[] {
  const sources = [...new Set(references.map(({ source }) => source))]
  return sources.map((source) => ({
    source,
    references: references.filter((reference) => reference.source === source),
  }))
}

/** "9" or "9–11": the lines of a reference as one writes them. */
export function lineRange({ lines: [first, last] }: Pick<Reference, 'lines'>): string {
  return first === last ? String(first) : `${first}–${last}`
}

/** The first entry of each support, in the order of the groups: there the mark has its words, and those after it needn't. */
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
