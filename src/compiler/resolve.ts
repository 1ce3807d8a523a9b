/**
 * Turns records into the atlas: assigns claims to events and derives each event's date, place and partners from its
 * claims.
 */
import { claimId } from '../model/dataset/properties.ts'
import { FORMAT } from '../model/format.ts'
import type { Atlas, AtlasDate, AtlasEvent, Claim, Source, Story } from '../model/dataset/types.ts'
import { checkClaims } from './check-claims.ts'
import { readEdtfDate } from '../import/dates/edtf.ts'
import { mergeClaims, type MergedClaim } from './merge-claims.ts'
import { byCodeUnit, type Problems } from './problems.ts'
import type { EventRecord, SiteRecord, SourceRecord, StoryRecord } from './record-schema.ts'
import type { Records } from './records.ts'
import { resolveDisputes } from './resolve-disputes.ts'
import type { Item } from './validate.ts'

/** Returns the atlas of the records; valid only if `problems` is empty. */
export function resolve(records: Records, site: SiteRecord, problems: Problems): Atlas {
  const { sources, organisations, people, cities, places, topics, stories, aliases } = records
  return {
    format: FORMAT,
    title: site.title,
    description: site.description,
    languages: site.languages,
    sources: sources.items.map(({ value }) => sourceOf(value)),
    organisations: values(organisations.items),
    people: values(people.items),
    cities: values(cities.items),
    places: values(places.items),
    topics: values(topics.items),
    events: resolveEvents(records, problems).sort(byDate),
    stories: values(stories.items).map(storyOf),
    ...(aliases ? { aliases: aliases.value } : {}),
  }
}

/** Events of all records that have a date, in the order of their files. */
export function resolveEvents(records: Records, problems: Problems): AtlasEvent[] {
  const claims = mergeClaims(checkClaims(records, problems), problems)
  return records.events.items.flatMap((event) => {
    const ours = claims.filter((claim) => claim.event === event.value.id)
    return resolveEvent(event, ours, records.sources.complete, problems) ?? []
  })
}

function resolveEvent(
  event: Item<EventRecord>,
  stated: MergedClaim[],
  complete: boolean,
  problems: Problems,
): AtlasEvent | undefined {
  const { id, kind, status, title, summary, topics, about } = event.value
  const { claims, disputes } = resolveDisputes(event, stated, complete, problems)
  const date = dateOf(claims)
  if (complete) reportMissing(event, stated, claims, problems)
  if (!date) return undefined
  const place = claims.find(({ property }) => property === 'place')
  return {
    id,
    kind,
    status,
    title,
    summary,
    date,
    ...(place ? { place: String(place.value) } : {}),
    partners: of('partner', claims).map(({ value, text }) => ({ organisation: String(value), role: text })),
    people: of('person', claims).map(({ value, text, organisation, references }) => ({
      person: String(value),
      role: text,
      ...(organisation === undefined ? {} : { organisation }),
      references,
    })),
    topics,
    ...(about === undefined ? {} : { about }),
    claims: claims.map(claimOf),
    disputes,
  }
}

/** Every event needs a date claim, and every announcement a partner claim. */
function reportMissing(
  event: Item<EventRecord>,
  stated: MergedClaim[],
  claims: MergedClaim[],
  problems: Problems,
): void {
  const { id, kind, decisions } = event.value
  const decision = decisions.findIndex(({ property, chosen }) => property === 'date' && chosen === undefined)
  if (of('date', stated).length === 0) {
    problems.add(event.place(['id']), `no date of "${id}", expected a claim of property date in seeds/`)
  } else if (decision >= 0 && of('date', claims).length === 0) {
    problems.add(event.place(['decisions', decision]), `no date is chosen for "${id}", expected "chosen" with one`)
  }
  if (kind !== 'milestone' && of('partner', claims).length === 0) {
    problems.add(event.place(['id']), `no partner of "${id}", expected a claim of property partner in seeds/`)
  }
}

function dateOf(claims: MergedClaim[]): AtlasDate | undefined {
  const [claim] = of('date', claims)
  const date = claim && readEdtfDate(String(claim.value))
  return typeof date === 'string' ? undefined : date
}

function claimOf({ event, property, value, unit, text, references }: MergedClaim): Claim {
  const id = claimId(event, property, value)
  return { id, property, value, ...(unit === undefined ? {} : { unit }), text, references }
}

/** Without what is for the compiler alone. */
function storyOf({ steps, ...story }: StoryRecord): Story {
  return {
    ...story,
    steps: steps.map(({ title, text, notes, state, claims }) => ({
      title,
      text,
      notes,
      state,
      ...(claims ? { claims } : {}),
    })),
  }
}

function sourceOf(record: SourceRecord): Source {
  const { id, document, sha256, title, publisher, language, kind, published, url } = record
  return {
    id,
    document,
    sha256,
    title,
    publisher,
    language,
    kind,
    ...(published ? { published } : {}),
    ...(url === undefined ? {} : { url }),
  }
}

function of(property: string, claims: MergedClaim[]): MergedClaim[] {
  return claims.filter((claim) => claim.property === property)
}

function values<T>(items: Item<T>[]): T[] {
  return items.map(({ value }) => value)
}

function byDate({ id: a, date: from }: AtlasEvent, { id: b, date: to }: AtlasEvent): number {
  return byCodeUnit(from.start, to.start) || byCodeUnit(from.end, to.end) || byCodeUnit(a, b)
}
