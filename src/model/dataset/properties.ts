/**
 * What a claim can be about. A claim's property is a kind from this list and, where an event has several facts of the
 * kind, an aspect after a dot: `staff.initial`, `statement.smart-nation`. Two sources that give one property of one event two
 * values disagree, and somebody has to decide; of a kind in `MANY` an event has as many as there are values.
 */

/** Each kind of claim and the group under which a reader finds it. */
export const PROPERTY_GROUPS = {
  date: 'date',
  place: 'place',
  partner: 'partners',
  person: 'people',
  name: 'identity',
  instrument: 'identity',
  status: 'identity',
  first: 'identity',
  purpose: 'work',
  research: 'work',
  application: 'work',
  programme: 'programme',
  duration: 'means',
  funding: 'means',
  staff: 'means',
  contribution: 'means',
  promise: 'promises',
  terms: 'terms',
  statement: 'words',
  standing: 'background',
  background: 'background',
} as const

export type PropertyKind = keyof typeof PROPERTY_GROUPS
export type PropertyGroup = (typeof PROPERTY_GROUPS)[PropertyKind]

/** Kinds of which every value is a fact of its own: two partners are no disagreement. */
export const MANY: ReadonlySet<string> = new Set<PropertyKind>(['partner', 'person'])

/** The kind that a property is of: `staff` for `staff.initial`; undefined for one that the list doesn't have. */
export function propertyKind(property: string): PropertyKind | undefined {
  const kind = property.split('.')[0]!
  return Object.hasOwn(PROPERTY_GROUPS, kind) ? (kind as PropertyKind) : undefined
}

/** The id of the claim that `property` of `event` is `value`. */
export function claimId(event: string, property: string, value: unknown): string {
  return MANY.has(property) ? `${event}.${property}.${String(value)}` : `${event}.${property}`
}
