/** An atlas with lookups by id and its events as columns, used by all filters, layouts and components. */
import { Search } from '../filter/search.ts'
import type { EventBatch } from '../events/event-batch.ts'
import { eventColumns, orderedByTime, type EventColumns } from '../events/event-columns.ts'
import type { IndexedEvent } from '../events/indexed-event.ts'
import { valuesIn } from '../events/row-lists.ts'
import { positionsOf, type Positions } from '../events/positions.ts'
import { recordBatch } from '../events/record-batch.ts'
import { eventOfPlace, tableBatches } from '../events/tables.ts'
import { areMilestonesSteps } from './kind-ids.ts'
import { extentOfDays } from './day.ts'
import type { Atlas, City, Id, Organisation, Person, Place, Source, Story, Text, Topic } from './types.ts'

export type { IndexedEvent } from '../events/indexed-event.ts'

export interface AtlasIndex {
  atlas: Atlas
  organisations: ReadonlyMap<Id, Organisation>
  people: ReadonlyMap<Id, Person>
  cities: ReadonlyMap<Id, City>
  /** The places of records, and those of rows of tables. */
  places: Pick<ReadonlyMap<Id, Place>, 'get'>
  topics: ReadonlyMap<Id, Topic>
  sources: ReadonlyMap<Id, Source>
  stories: ReadonlyMap<Id, Story>
  /** The events as columns, by row. */
  columns: EventColumns
  /** The positions that the columns hold. */
  positions: Positions
  /** By row, in time order: by first possible day, then last, then atlas order, records before tables. */
  events: readonly IndexedEvent[]
  event: ReadonlyMap<Id, IndexedEvent>
  /** Full-text search over events, in all languages. */
  search: Search<IndexedEvent>
  /** Day numbers of the first and last stated day of all events; open ends are ignored. */
  extent: readonly [start: number, end: number] | undefined
}

/** Builds the lookups of an atlas. Unknown ids are ignored. If it has tables, `loadTables` must have resolved. */
export function indexAtlas(atlas: Atlas): AtlasIndex {
  const organisations = byId(atlas.organisations)
  const recordedPlaces = byId(atlas.places)
  const positions = positionsOf(atlas)
  const batches = [
    recordBatch(atlas.events, {
      organisations,
      places: recordedPlaces,
      positions,
      hasSteps: areMilestonesSteps(atlas),
    }),
    ...tableBatches(atlas, organisations, positions),
  ]
  const ordered = orderedByTime(batches)
  const events = Array.from(ordered.at, (i, row) => batches[ordered.batch[row]!]!.event(i, row))
  const event = byId(events)
  const columns = eventColumns(batches, ordered, (id) => (id === undefined ? -1 : (event.get(id)?.row ?? -1)))
  const names = { organisations, people: byId(atlas.people), cities: byId(atlas.cities) }
  return {
    atlas,
    ...names,
    topics: byId(atlas.topics),
    places: { get: (id) => recordedPlaces.get(id) ?? event.get(eventOfPlace(id))?.place },
    sources: byId(atlas.sources),
    stories: byId(atlas.stories),
    columns,
    positions,
    events,
    event,
    search: new Search(events, (one) => searchedTexts(one, columns, { ...names, topics: atlas.topics })),
    extent: extentOf(batches, columns),
  }
}

type NameLookups = Pick<AtlasIndex, 'organisations' | 'people' | 'cities'> & Pick<Atlas, 'topics'>

/** Also searches its partners' parents and its place's city, as readers may use those names. */
function searchedTexts(indexed: IndexedEvent, { topics }: EventColumns, lookups: NameLookups): Text[] {
  const { row, partners, people, place, city } = indexed
  const named = [
    ...found(partners, lookups.organisations),
    ...found(people, lookups.people),
    ...(place ? [place] : []),
    ...found(city === undefined ? [] : [city], lookups.cities),
    ...[...valuesIn(topics, row)].flatMap((topic) => lookups.topics[topic] ?? []),
  ]
  return [...indexed.texts(), ...named.map(({ name }) => name)]
}

function found<T>(ids: Iterable<Id>, list: ReadonlyMap<Id, T>): T[] {
  return [...ids].flatMap((id) => list.get(id) ?? [])
}

function extentOf(batches: readonly EventBatch[], { start, end }: EventColumns): readonly [number, number] | undefined {
  const others = batches.flatMap((batch) => batch.otherDays())
  return extentOfDays([start, end, others].flatMap((days) => extentOfDays(days) ?? []))
}

function byId<T extends { readonly id: Id }>(list: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(list.map((one) => [one.id, one]))
}
