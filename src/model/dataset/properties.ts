/**
 * The properties that claims can be about. A property is a kind from this list and, if an event has several facts of
 * the kind, an aspect after a dot: `staff.initial`, `statement.smart-nation`. If two sources give a property of an
 * event different values, they disagree, and somebody has to decide. For kinds in `MANY`, an event can have any number
 * of values.
 */

/** Each kind of claim and the group that it is listed in. */
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

/** Kinds whose values are independent facts: two partners are no disagreement. */
export const MANY: ReadonlySet<string> = new Set<PropertyKind>(['partner', 'person'])

/** Returns the kind of a property: `staff` for `staff.initial`; undefined for an unknown kind. */
export function propertyKind(property: string): PropertyKind | undefined {
  const kind = property.split('.')[0]!
  return Object.hasOwn(PROPERTY_GROUPS, kind) ? (kind as PropertyKind) : undefined
}

/** Returns the id of the claim that `property` of `event` is `value`. */
export function claimId(event: string, property: string, value: unknown): string {
  return MANY.has(property) ? `${event}.${property}.${String(value)}` : `${event}.${property}`
}
