/**
 * Export of events as Linked Places 1.3 (https://github.com/LinkedPasts/linked-places-format). There a feature is a
 * place whose names are attested by documents, and times are given for it. So each place is one feature with all its
 * shown events; an event without a place is a feature of its own, without geometry.
 */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { statedDate, type Precision } from '../dataset/stated-date.ts'
import type { Place, Reference, Text } from '../dataset/types.ts'
import type { Day } from '../dataset/day.ts'
import { lookAt, type EventsToWrite } from './events-to-write.ts'
import { jsonText } from './json-pieces.ts'
import {
  isDateSure,
  referencesOf,
  sourceLine,
  exportedSources,
  type ExportContext,
  type ExportedEvent,
} from './exported-event.ts'

/** As named in the format's description. */
const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld'

/** Days, months or years; the format has no qualifiers for them. */
interface Moment {
  in?: string
  earliest?: string
  latest?: string
}

interface Timespan {
  start: Moment
  end?: Moment
}

interface Citation {
  label: string
  '@id'?: string
}

interface Placed {
  place: Place | undefined
  events: readonly IndexedEvent[]
}

/** Writes the events by place. */
export function* eventsLinkedPlaces(
  events: EventsToWrite,
  index: AtlasIndex,
  context: ExportContext,
): Generator<string> {
  const places = yield* byPlace(events.shown)
  yield* jsonText({ type: 'FeatureCollection', '@context': CONTEXT, features: features() })

  function* features(): Generator<object> {
    for (const placed of places) yield featureOf(placed, placed.events.map(events.factsOf), index, context)
  }
}

function featureOf(placed: Placed, facts: readonly ExportedEvent[], index: AtlasIndex, context: ExportContext): object {
  const { place, events } = placed
  const name: Text = place?.name ?? events[0]?.event.title ?? {}
  const documents = documentsOf(facts)
  const city = place?.city === undefined ? undefined : index.cities.get(place.city)
  return {
    '@id': place ? `${context.cityUrl(place.city ?? '')}#${place.id}` : context.eventUrl(events[0]!.id),
    type: 'Feature',
    properties: {
      title: context.text(name),
      // A site, or a populated place if only the city is known.
      fclasses: [place?.precision === 'city' ? 'P' : 'S'],
      ...(place ? { place: place.id, precision: place.precision } : {}),
      events: events.map(({ id }) => id),
    },
    when: {
      timespans: events.map(timespanOf),
      label: facts.map(({ title, date }) => `${title}${context.signs.colon}${date.inWords}`).join('; '),
      certainty: events.every(isDateSure) ? 'certain' : 'less-certain',
    },
    names: namesOf(name, placed, index, context),
    geometry: place
      ? {
          type: 'Point',
          coordinates: place.coordinates,
          certainty: place.precision === 'building' ? 'certain' : 'less-certain',
          citations: [{ label: context.text(place.coordinatesBy) }],
        }
      : null,
    ...(place && city
      ? {
          relations: [
            {
              relationType: 'gvp:broaderPartitive',
              relationTo: context.cityUrl(city.id),
              label: context.text(city.name),
            },
          ],
        }
      : {}),
    ...(documents.length > 0 ? { links: documents.map((identifier) => ({ type: 'subjectOf', identifier })) } : {}),
    descriptions: facts.map(({ url, title, date, summary }) => ({
      '@id': url,
      value: `${title} (${date.inWords}). ${summary}`.replace(/\s+/gu, ' '),
      lang: context.language,
    })),
  }
}

/** In the order of the first event at each; events without a place are separate. */
function* byPlace(shown: readonly IndexedEvent[]): Generator<'', Iterable<Placed>> {
  const placed = new Map<string, Placed & { events: IndexedEvent[] }>()
  yield* lookAt(shown, (event) => {
    const { place } = event
    const key = place ? `place ${place.id}` : `event ${event.id}`
    const known = placed.get(key)
    if (known) known.events.push(event)
    else placed.set(key, { place, events: [event] })
  })
  return placed.values()
}

/** Returns the names in all languages of the atlas, the first with the documents that state the events' place. */
function namesOf(name: Text, { place, events }: Placed, index: AtlasIndex, context: ExportContext): object[] {
  const placing = events.flatMap(({ event }) =>
    event.claims.flatMap(({ property, value, references }) =>
      property === 'place' && value === place?.id ? references : [],
    ),
  )
  const attested = placing.length > 0 ? placing : events.flatMap(referencesOf)
  const inOrder = [...new Set([context.language, ...index.atlas.languages, ...Object.keys(name)])]
  return inOrder
    .flatMap((lang) => (name[lang] === undefined ? [] : [{ toponym: name[lang], lang }]))
    .map((one, i) => (i === 0 ? { ...one, citations: citations(attested, index, context) } : one))
}

function citations(references: readonly Reference[], index: AtlasIndex, context: ExportContext): Citation[] {
  return exportedSources(references, index, context).map((source) => ({
    label: sourceLine(source, context),
    ...(source.url === null ? {} : { '@id': source.url }),
  }))
}

/** Returns days, months and years as stated; for one of several possible days, the bounds of the set. */
function timespanOf({ event }: IndexedEvent): Timespan {
  const { shape, start, end, ends = ['day', 'day'] } = statedDate(event.date)
  if (shape === 'day' || shape === 'month' || shape === 'year') return { start: { in: moment(start, shape) } }
  if (shape === 'since') return { start: { in: moment(start, ends[0]) } }
  if (shape === 'until') return { start: { latest: end }, end: { in: moment(end, ends[1]) } }
  if (shape === 'range') return { start: { in: moment(start, ends[0]) }, end: { in: moment(end, ends[1]) } }
  return { start: { earliest: start }, end: { latest: end } }
}

function moment(day: Day, precision: Precision): string {
  return day.slice(0, day.length - AFTER[precision])
}

/** Characters of a day that come after its year, its month and its date. */
const AFTER: Record<Precision, number> = { year: 6, month: 3, day: 0 }

/** Returns the addresses of the event's documents, each once. */
function documentsOf(facts: readonly ExportedEvent[]): string[] {
  return [...new Set(facts.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])))]
}
