/** An atlas with lookups by id and its events as columns, used by all filters, layouts and components. */
import { Search, type SharedNames } from '../filter/search.ts'
import type { EventBatch } from '../events/event-batch.ts'
import { eventColumns, EVENTS_A_STEP, orderedByTime, type EventColumns } from '../events/event-columns.ts'
import type { IndexedEvent } from '../events/indexed-event.ts'
import { rowsWith, type Facet } from '../events/facets.ts'
import { positionsOf, type Positions } from '../events/positions.ts'
import { recordBatch } from '../events/record-batch.ts'
import { eventOfPlace, tableBatches } from '../events/tables.ts'
import { areMilestonesSteps } from './kind-ids.ts'
import { extentOfDays } from './day.ts'
import type { Atlas, City, Id, Organisation, Person, Place, Source, Story, Text, Topic } from './types.ts'
import type { Steps } from '../steps.ts'

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
  /** Full-text search over the rows of events, in all languages. */
  search: Search
  /** Day numbers of the first and last stated day of all events; open ends are ignored. */
  extent: readonly [start: number, end: number] | undefined
}

const prepared = new WeakMap<Atlas, AtlasIndex>()

/**
 * Returns the lookups of an atlas: those of `prepareIndex`, or new ones. Unknown ids are ignored. If it has tables,
 * `loadTables` must have resolved.
 */
export function indexAtlas(atlas: Atlas): AtlasIndex {
  const index = prepared.get(atlas)
  if (index) return index
  const steps = indexSteps(atlas)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Builds the lookups of a large atlas in steps, for `indexAtlas`; yields the part that is done, 0 to 1. */
export function* prepareIndex(atlas: Atlas): Steps<void> {
  prepared.set(atlas, yield* indexSteps(atlas))
}

function* indexSteps(atlas: Atlas): Steps<AtlasIndex> {
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
  const ordered = yield* orderedByTime(batches)
  const events: IndexedEvent[] = []
  const event = new Map<Id, IndexedEvent>()
  for (const [row, i] of ordered.at.entries()) {
    if (row % EVENTS_A_STEP === 0) yield 0.5
    const one = batches[ordered.batch[row]!]!.event(i, row)
    events.push(one)
    event.set(one.id, one)
  }
  const columns = yield* eventColumns(batches, ordered, (id) => (id === undefined ? -1 : (event.get(id)?.row ?? -1)))
  yield 1
  const extent = extentOf(batches, columns)
  yield 1
  const index: AtlasIndex = {
    atlas,
    organisations,
    people: byId(atlas.people),
    cities: byId(atlas.cities),
    topics: byId(atlas.topics),
    places: { get: (id) => recordedPlaces.get(id) ?? event.get(eventOfPlace(id))?.place },
    sources: byId(atlas.sources),
    stories: byId(atlas.stories),
    columns,
    positions,
    events,
    event,
    search: new Search(events.length, (row) => searchedTexts(events[row]!, index), [
      // With the partners' parents and the place's city, as readers may use those names.
      namesOf('partners', atlas.organisations),
      namesOf('people', atlas.people),
      namesOf('cities', atlas.cities),
      namesOf('topics', atlas.topics),
    ]),
    extent,
  }
  return index

  function namesOf(facet: Facet, list: readonly { id: Id; name: Text }[]): SharedNames {
    return { names: list.map(({ name }) => name), rowsOf: (position) => rowsWith(index, facet, list[position]!.id) }
  }
}

/** An event's own words and its place's name; a place that has only its city's is found by that. */
function searchedTexts(indexed: IndexedEvent, { cities }: Pick<AtlasIndex, 'cities'>): readonly Text[] {
  const { place } = indexed
  const texts = indexed.texts()
  return place && place.name !== cities.get(place.city ?? '')?.name ? [...texts, place.name] : texts
}

function extentOf(batches: readonly EventBatch[], { start, end }: EventColumns): readonly [number, number] | undefined {
  const others = batches.flatMap((batch) => batch.otherDays())
  return extentOfDays([start, end, others].flatMap((days) => extentOfDays(days) ?? []))
}

function byId<T extends { readonly id: Id }>(list: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(list.map((one) => [one.id, one]))
}
