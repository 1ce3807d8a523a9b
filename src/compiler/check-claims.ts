/** Checks whether an event can have a claim: its ids, property, value and references. */
import { MANY, PROPERTY_GROUPS } from '../model/dataset/properties.ts'
import { checkId } from './check-id.ts'
import { readEdtfDate } from '../import/dates/edtf.ts'
import { expectedName } from './did-you-mean.ts'
import type { Problems } from './problems.ts'
import type { ClaimItem, Known, Records } from './records.ts'
import type { Item } from './validate.ts'
import { quoted } from './validation-message.ts'

/**
 * Returns the valid claims. An invalid one makes its sources incomplete, so that what it meant isn't also reported as
 * missing.
 */
export function checkClaims(records: Records, problems: Problems): ClaimItem[] {
  const good = records.sources.claims.filter((claim) => {
    const holds = [
      checkReferences(claim, problems),
      checkId(claim.value.event, records.events, claim.place(['event']), problems),
      checkOrganisation(claim, records, problems),
      checkProperty(claim, problems) && checkValue(claim, records, problems),
    ]
    return holds.every(Boolean)
  })
  if (good.length < records.sources.claims.length) records.sources.complete = false
  for (const claim of records.sources.invalidClaims) checkIdsOf(claim, records, problems)
  return good
}

/** Checks the ids of a claim whose shape is invalid, so that they are reported in the same run. */
function checkIdsOf({ value, place }: Item<Record<string, unknown>>, records: Records, problems: Problems): void {
  const { property } = value
  const kinds: Record<string, Known | undefined> = {
    event: records.events,
    value: typeof property === 'string' ? idsOf(property, records) : undefined,
    organisation: property === 'person' ? records.organisations : undefined,
  }
  for (const [key, known] of Object.entries(kinds)) {
    const id = value[key]
    if (known && typeof id === 'string') checkId(id, known, place([key]), problems)
  }
}

function checkReferences({ value, document, place }: ClaimItem, problems: Problems): boolean {
  if (value.references.length > 0) return true
  problems.add(place(['references']), `a claim without reference, expected "references" with the lines of ${document}`)
  return false
}

function checkProperty({ value: { property }, place }: ClaimItem, problems: Problems): boolean {
  const [kind = '', aspect] = property.split('.')
  const kinds = Object.keys(PROPERTY_GROUPS)
  if (!kinds.includes(kind)) {
    problems.add(
      place(['property']),
      `unknown kind of property "${kind}", ${expectedName(kind, kinds, `one of ${kinds.join(', ')}`)}`,
    )
    return false
  }
  if (aspect !== undefined && MANY.has(kind)) {
    problems.add(
      place(['property']),
      `"${property}" has an aspect, expected "${kind}": its value tells one from another`,
    )
    return false
  }
  return true
}

function checkValue(claim: ClaimItem, records: Records, problems: Problems): boolean {
  const { property, value } = claim.value
  const place = claim.place(['value'])
  if (property === 'date') {
    const date = readEdtfDate(String(value))
    if (typeof date === 'string') problems.add(place, `${quoted(value)} is ${date}`)
    return typeof date !== 'string'
  }
  const known = idsOf(property, records)
  return !known || checkId(String(value), known, place, problems)
}

/** The kind of thing that a property's value is the id of; undefined if the value is no id. */
function idsOf(property: string, { places, organisations, people }: Records): Known | undefined {
  if (property === 'place') return places
  if (property === 'partner') return organisations
  return property === 'person' ? people : undefined
}

function checkOrganisation({ value, place }: ClaimItem, { organisations }: Records, problems: Problems): boolean {
  if (value.organisation === undefined) return true
  if (value.property === 'person') return checkId(value.organisation, organisations, place(['organisation']), problems)
  problems.add(
    place(['organisation'], 'key'),
    `"organisation" in a claim of ${value.property}, expected it in a claim of person only`,
  )
  return false
}
