/** The atlas in schema.org's vocabulary, for search engines: the dataset, its events, participants and places. */
import type { Dataset, Event, Graph, Organization, Place, Thing } from 'schema-dts'
import { monthOf } from '../../model/dataset/day.ts'
import { statedDate } from '../../model/dataset/stated-date.ts'
import type { Id, Organisation, Source, Text } from '../../model/dataset/types.ts'
import type { IndexedEvent } from '../../model/dataset/atlas-index.ts'
import { addressOf, type Edition, type SiteFacts } from './site-facts.ts'

/** The schema.org type of each kind of organisation. */
const KINDS = {
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  'public-body': 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  fund: 'Organization',
} as const satisfies Record<NonNullable<Organisation['kind']>, string>

/** Returns JSON-LD. Texts are in the atlas's first language; names also in the others. */
export function structuredData(facts: SiteFacts): Graph {
  const { index, base } = facts
  const [edition] = facts.editions
  const name = names(edition.context.text)
  const things: Thing[] = [
    dataset(facts, edition),
    ...index.events.map((event) => eventThing(event, facts, edition)),
    ...index.atlas.organisations.map((one): Organization => ({
      '@type': one.kind === undefined ? 'Organization' : KINDS[one.kind],
      '@id': idOf(one.id, base),
      ...name(one.name),
      ...(one.parent === undefined ? {} : { parentOrganization: { '@id': idOf(one.parent, base) } }),
    })),
    ...index.atlas.cities.map((city): Place => ({
      '@type': 'City',
      '@id': idOf(city.id, base),
      ...name(city.name),
      geo: point(city.coordinates),
    })),
    ...index.atlas.places.map((place): Place => ({
      '@type': 'Place',
      '@id': idOf(place.id, base),
      ...name(place.name),
      geo: point(place.coordinates),
      ...(place.city === undefined ? {} : { containedInPlace: { '@id': idOf(place.city, base) } }),
    })),
  ]
  return { '@context': 'https://schema.org', '@graph': things }
}

function dataset(
  { index, base, period, editions }: SiteFacts,
  { title, description, sentence, context }: Edition,
): Dataset {
  const others = editions.slice(1).map((one) => one.title)
  return {
    '@type': 'Dataset',
    '@id': idOf('dataset', base),
    name: title,
    ...(others.length > 0 ? { alternateName: others } : {}),
    description: `${description}${context.signs.colon}${sentence}`,
    url: base ?? './',
    inLanguage: editions.map(({ language }) => language),
    ...(period ? { temporalCoverage: period.join('/') } : {}),
    spatialCoverage: index.atlas.cities.map(({ id }) => ({ '@id': idOf(id, base) })),
    keywords: index.atlas.topics.map(({ name }) => context.text(name)),
    isBasedOn: index.atlas.sources.map((source) => document(source, context.text)),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${base ?? './'}atlas.json`,
    },
  }
}

function eventThing(indexed: IndexedEvent, { index, base }: SiteFacts, { context }: Edition): Event {
  const { event, place } = indexed
  return {
    '@type': 'Event',
    '@id': idOf(event.id, base),
    ...names(context.text)(event.title),
    description: context.text(event.summary),
    url: addressOf(base, { event: event.id }, index),
    ...days(indexed),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(place ? { location: { '@id': idOf(place.id, base) } } : {}),
    ...(event.partners.length > 0
      ? { organizer: event.partners.map(({ organisation }) => ({ '@id': idOf(organisation, base) })) }
      : {}),
    ...(event.about === undefined ? {} : { about: { '@id': idOf(event.about, base) } }),
    subjectOf: index.atlas.sources
      .filter(({ id }) => indexed.sources.has(id))
      .map((source) => document(source, context.text)),
  }
}

/** Returns the dates with the stated precision; an open end is omitted. */
function days({ event }: IndexedEvent): { startDate?: string; endDate?: string } {
  const { shape, start, end } = statedDate(event.date)
  if (shape === 'day') return { startDate: start, endDate: end }
  if (shape === 'month') return { startDate: monthOf(start), endDate: monthOf(start) }
  if (shape === 'year') return { startDate: start.slice(0, -6), endDate: start.slice(0, -6) }
  if (shape === 'open') return {}
  if (shape === 'since') return { startDate: start }
  return shape === 'until' ? { endDate: end } : { startDate: start, endDate: end }
}

function document({ title, publisher, language, published, url }: Source, text: (text: Text) => string) {
  return {
    '@type': 'CreativeWork' as const,
    name: text(title),
    publisher: { '@type': 'Organization' as const, name: text(publisher) },
    inLanguage: language,
    ...(published ? { datePublished: published.start } : {}),
    ...(url === undefined ? {} : { url }),
  }
}

function point([longitude, latitude]: readonly [number, number]) {
  return { '@type': 'GeoCoordinates' as const, longitude, latitude }
}

/** Returns the name in the first language, and the names in the others as alternatives. */
function names(text: (text: Text) => string): (name: Text) => { name: string; alternateName?: string[] } {
  return (all) => {
    const name = text(all)
    const others = [...new Set(Object.values(all))].filter((other) => other !== name)
    return { name, ...(others.length > 0 ? { alternateName: others } : {}) }
  }
}

/** Returns an identifier that others can link to; relative to the page if the atlas has no address. */
function idOf(id: Id, base: string | undefined): string {
  return `${base ?? ''}#${id}`
}
