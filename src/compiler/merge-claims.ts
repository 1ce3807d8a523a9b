/** Merges equal claims of several documents into one claim with all references. */
import type { Id, Language, Reference, Text, Value } from '../model/dataset/types.ts'
import { byCodeUnit, formatPlace, type Place, type Problems } from './problems.ts'
import type { ClaimItem } from './records.ts'

export interface MergedClaim {
  event: Id
  property: string
  value: Value
  unit: string | undefined
  text: Text
  organisation: Id | undefined
  references: Reference[]
  /** Place of its first statement. */
  place: Place
}

/** Returns the claims by first appearance; `items` are in the order of documents. */
export function mergeClaims(items: ClaimItem[], problems: Problems): MergedClaim[] {
  const groups = new Map<string, ClaimItem[]>()
  for (const item of items) {
    const { event, property, value } = item.value
    const key = JSON.stringify([event, property, normalised(property, value)])
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].map((group) => merge(group, problems))
}

/** Dates are compared by text: the year 2018 is `2018` with or without quotes. */
export function normalised(property: string, value: Value): Value {
  return property === 'date' ? String(value) : value
}

function merge(group: ClaimItem[], problems: Problems): MergedClaim {
  const first = group[0]!
  const { event, property, value } = first.value
  const place = first.place(['value'])
  const text = agreed(group, 'text', sameText, problems)
  if (!text)
    problems.add(first.place(), 'a claim without text, expected "text" here or where another record says the same')
  return {
    event,
    property,
    value: normalised(property, value),
    unit: agreed(group, 'unit', Object.is, problems),
    text: text ?? {},
    organisation: agreed(group, 'organisation', Object.is, problems),
    references: referencesOf(group, problems),
    place,
  }
}

/** Returns the value of `key` in the records that have it, which must be equal. */
function agreed<Key extends 'text' | 'unit' | 'organisation'>(
  group: ClaimItem[],
  key: Key,
  same: (a: NonNullable<ClaimItem['value'][Key]>, b: NonNullable<ClaimItem['value'][Key]>) => boolean,
  problems: Problems,
): ClaimItem['value'][Key] {
  const [first, ...others] = group.filter(({ value }) => value[key] !== undefined)
  const chosen = first?.value[key]
  for (const other of others) {
    const said = other.value[key]
    if (!first || !chosen || !said || same(chosen, said)) continue
    problems.add(
      other.place([key]),
      `another "${key}" of this claim stands at ${formatPlace(first.place([key]))}, expected the same or none`,
    )
  }
  return chosen
}

function sameText(a: Text, b: Text): boolean {
  const languages: Language[] = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return languages.every((language) => a[language] === b[language])
}

/** Returns all references, by document, then line; a duplicate is a mistake. */
function referencesOf(group: ClaimItem[], problems: Problems): Reference[] {
  const seen = new Set<string>()
  const placed = group.flatMap(({ value, source, document, place }) =>
    value.references.map((reference, index) => {
      const key = JSON.stringify([source, reference.lines, reference.exact])
      if (seen.has(key)) problems.add(place(['references', index]), 'this reference stands twice, expected it once')
      seen.add(key)
      return { document, reference: { source, ...reference } }
    }),
  )
  return placed
    .sort(
      (a, b) =>
        byCodeUnit(a.document, b.document) ||
        a.reference.lines[0] - b.reference.lines[0] ||
        a.reference.lines[1] - b.reference.lines[1] ||
        byCodeUnit(a.reference.exact ?? '', b.reference.exact ?? ''),
    )
    .map(({ reference }) => reference)
}
