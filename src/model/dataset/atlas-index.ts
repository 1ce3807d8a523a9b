/** An atlas with lookups by id, used by all filters, layouts and components. */
import { dayNumber, EARLIEST_DAY, extentOfDays, LATEST_DAY } from './day.ts'
import { Search } from '../filter/search.ts'
import { isQualified, readEdtf } from './stated-date.ts'
import type {
  Atlas,
  AtlasDate,
  AtlasEvent,
  City,
  Id,
  Organisation,
  Person,
  Place,
  Source,
  Story,
  Text,
  Topic,
} from './types.ts'

/** An event with frequently used values, computed once. */
export interface IndexedEvent {
  event: AtlasEvent
  id: Id
  isMilestone: boolean
  /** First and last possible day numbers; infinite for an open end. */
  start: number
  end: number
  place: Place | undefined
  city: Id | undefined
  /** The city whose lane it is in: its own, else its announcement's. */
  laneCity: Id | undefined
  /** Its partners and all their parent organisations. */
  partners: ReadonlySet<Id>
  people: ReadonlySet<Id>
  sources: ReadonlySet<Id>
  /** Dated to the day without a qualifier, not planned; date, place and partners undisputed. */
  isCertain: boolean
}

export interface AtlasIndex {
  atlas: Atlas
  organisations: ReadonlyMap<Id, Organisation>
  people: ReadonlyMap<Id, Person>
  cities: ReadonlyMap<Id, City>
  places: ReadonlyMap<Id, Place>
  topics: ReadonlyMap<Id, Topic>
  sources: ReadonlyMap<Id, Source>
  stories: ReadonlyMap<Id, Story>
  /** In time order: by first possible day, then last, then atlas order. */
  events: readonly IndexedEvent[]
  event: ReadonlyMap<Id, IndexedEvent>
  /** Full-text search over events, in all languages. */
  search: Search<IndexedEvent>
  /** Day numbers of the first and last stated day of all events; open ends are ignored. */
  extent: readonly [start: number, end: number] | undefined
}

/** Builds the lookups of an atlas. Unknown ids are ignored. */
export function indexAtlas(atlas: Atlas): AtlasIndex {
  const organisations = byId(atlas.organisations)
  const places = byId(atlas.places)
  const events = byId(atlas.events)
  const indexed = atlas.events.map((event) => indexEvent(event, { organisations, places, events }))
  indexed.sort((a, b) => a.start - b.start || a.end - b.end)
  const names = {
    organisations,
    people: byId(atlas.people),
    cities: byId(atlas.cities),
    topics: byId(atlas.topics),
  }
  return {
    atlas,
    ...names,
    places,
    sources: byId(atlas.sources),
    stories: byId(atlas.stories),
    events: indexed,
    event: byId(indexed),
    search: new Search(indexed, (event) => searchedTexts(event, names)),
    extent: extentOf(indexed),
  }
}

/** Returns the ids of an organisation, its parent, its parent's parent and so on. Stops at cycles. */
export function lineage(organisation: Id, organisations: ReadonlyMap<Id, Organisation>): Id[] {
  const ids = new Set<Id>()
  for (let id: Id | undefined = organisation; id !== undefined && !ids.has(id); id = organisations.get(id)?.parent) {
    ids.add(id)
  }
  return [...ids]
}

type NameLookups = Pick<AtlasIndex, 'organisations' | 'people' | 'cities' | 'topics'>

type Span = Pick<AtlasDate, 'start' | 'end'>

interface Lookups {
  organisations: ReadonlyMap<Id, Organisation>
  places: ReadonlyMap<Id, Place>
  events: ReadonlyMap<Id, AtlasEvent>
}

function indexEvent(event: AtlasEvent, lookups: Lookups): IndexedEvent {
  const placeOf = (one: AtlasEvent | undefined) =>
    one?.place === undefined ? undefined : lookups.places.get(one.place)
  const place = placeOf(event)
  const about = event.about === undefined ? undefined : lookups.events.get(event.about)
  const partners = new Set(event.partners.flatMap((partner) => lineage(partner.organisation, lookups.organisations)))
  const references = [
    ...event.claims.flatMap((claim) => claim.references),
    ...event.disputes.flatMap((dispute) => dispute.alternatives.flatMap((alternative) => alternative.references)),
    ...event.people.flatMap((participant) => participant.references),
  ]
  return {
    event,
    id: event.id,
    isMilestone: event.kind === 'milestone',
    start: firstDay(event.date),
    end: lastDay(event.date),
    place,
    city: place?.city,
    laneCity: place?.city ?? placeOf(about)?.city,
    partners,
    people: new Set(event.people.map((participant) => participant.person)),
    sources: new Set(references.map((reference) => reference.source)),
    isCertain: isCertain(event),
  }
}

function isCertain(event: AtlasEvent): boolean {
  const disputed = event.disputes.some(({ property }) => ['date', 'place', 'partner'].includes(property))
  const isDay = event.date.start === event.date.end && !isQualified(event.date.edtf)
  return event.status !== 'planned' && isDay && !disputed
}

/** Also searches its partners' parents and its place's city, as readers may use those names. */
function searchedTexts({ event, partners, people, place, city }: IndexedEvent, lookups: NameLookups): Text[] {
  const named = [
    ...found(partners, lookups.organisations),
    ...found(people, lookups.people),
    ...(place ? [place] : []),
    ...found(city === undefined ? [] : [city], lookups.cities),
    ...found(event.topics, lookups.topics),
  ]
  return [
    event.title,
    event.summary,
    ...event.claims.map((claim) => claim.text),
    ...event.disputes.flatMap((dispute) => dispute.alternatives.map((alternative) => alternative.text)),
    ...named.map(({ name }) => name),
  ]
}

function found<T>(ids: Iterable<Id>, list: ReadonlyMap<Id, T>): T[] {
  return [...ids].flatMap((id) => list.get(id) ?? [])
}

function extentOf(events: readonly IndexedEvent[]): readonly [number, number] | undefined {
  return extentOfDays(
    events.flatMap(({ start, end, event }) => [
      start,
      end,
      ...event.disputes
        .filter(({ property }) => property === 'date')
        .flatMap(({ alternatives }) => alternatives.map(({ value }) => readEdtf(String(value))))
        .flatMap((stated) => (stated ? [firstDay(stated), lastDay(stated)] : [])),
    ]),
  )
}

function firstDay({ start }: Span): number {
  return start === EARLIEST_DAY ? -Infinity : dayNumber(start)
}

function lastDay({ end }: Span): number {
  return end === LATEST_DAY ? Infinity : dayNumber(end)
}

function byId<T extends { id: Id }>(list: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(list.map((one) => [one.id, one]))
}
