/** A subset of an atlas's events as an atlas of its own, with everything that they refer to and nothing else. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { lineage } from '../events/lineage.ts'
import type { Atlas, AtlasEvent, Id, Value } from '../dataset/types.ts'
import { referencesOf } from './exported-event.ts'
import { lookAt } from './events-to-write.ts'
import { jsonPieces, longItems } from './json-pieces.ts'
import { partOfTables } from './part-of-tables.ts'

/**
 * Writes the atlas of just these events as JSON; of all events, byte-identical to its `atlas.json`.
 * @param onwritten called with the part that is written, 0 to 1
 */
export function* atlasPieces(
  index: AtlasIndex,
  shown: readonly IndexedEvent[],
  onwritten: (part: number) => void,
): Generator<string> {
  const atlas = yield* partOfAtlas(index, shown)
  const all = longItems(atlas)
  let written = 0
  for (const { text, items } of jsonPieces(atlas)) {
    written += items
    if (all > 0) onwritten(written / all)
    yield text
  }
  yield '\n'
}

/**
 * Returns the atlas of just these events, after pauses. If these are all events, the atlas is unchanged. A subset drops
 * the stories, which refer to other events, and the `about` of milestones whose announcement is not included.
 */
export function* partOfAtlas(index: AtlasIndex, shown: readonly IndexedEvent[]): Generator<'', Atlas> {
  const { atlas } = index
  if (shown.length === index.events.length) return atlas
  const ids = new Set(shown.map(({ id }) => id))
  const used = yield* namesUsed(index, shown)
  const kept = <T extends { id: Id }>(list: readonly T[], named: ReadonlySet<Id>) =>
    list.filter(({ id }) => named.has(id))
  const events = kept(atlas.events, ids).map((event) => withoutStranger(event, ids))
  const part: Atlas = {
    ...atlas,
    sources: kept(atlas.sources, used.sources),
    organisations: kept(atlas.organisations, used.organisations),
    people: kept(atlas.people, used.people),
    cities: kept(atlas.cities, used.cities),
    places: kept(atlas.places, used.places),
    topics: kept(atlas.topics, used.topics),
    events,
    stories: [],
  }
  const tables = yield* partOfTables(atlas, part, ids)
  const rows = tables.flatMap(({ columns }) => columns.id)
  const known = new Set(
    [rows, ...[part.organisations, part.people, part.cities, part.places, part.topics, events].map(idsOf)].flat(),
  )
  const { tables: _tables, aliases, ...rest } = part
  const kin = Object.entries(aliases ?? {}).filter(([, id]) => known.has(id))
  return {
    ...rest,
    ...(tables.length > 0 && { tables }),
    ...(kin.length > 0 && { aliases: Object.fromEntries(kin) }),
  }
}

interface NamesUsed {
  sources: ReadonlySet<Id>
  organisations: ReadonlySet<Id>
  people: ReadonlySet<Id>
  cities: ReadonlySet<Id>
  places: ReadonlySet<Id>
  topics: ReadonlySet<Id>
}

/** Returns everything that events refer to, including rejected values. */
function* namesUsed(index: AtlasIndex, shown: readonly IndexedEvent[]): Generator<'', NamesUsed> {
  const used = {
    sources: new Set<Id>(),
    organisations: new Set<Id>(),
    people: new Set<Id>(),
    cities: new Set<Id>(),
    places: new Set<Id>(),
    topics: new Set<Id>(),
  }
  yield* lookAt(shown, (indexed) => {
    const { event } = indexed
    const places = [...(event.place === undefined ? [] : [event.place]), ...valuesOf(event, 'place')]
    const partners = [
      ...event.partners.map(({ organisation }) => organisation),
      ...event.people.flatMap(({ organisation }) => organisation ?? []),
      ...valuesOf(event, 'partner'),
    ]
    add(used.places, places)
    add(
      used.cities,
      places.flatMap((id) => index.places.get(id)?.city ?? []),
    )
    add(
      used.people,
      event.people.map(({ person }) => person),
    )
    add(used.people, valuesOf(event, 'person'))
    for (const one of partners)
      if (!used.organisations.has(one)) add(used.organisations, lineage(one, index.organisations))
    add(
      used.sources,
      referencesOf(indexed).map(({ source }) => source),
    )
    add(used.topics, event.topics)
  })
  return used
}

function add(known: Set<Id>, ids: readonly Id[]): void {
  for (const id of ids) known.add(id)
}

/** Returns the values of a property in an event's claims and disagreements, as ids. */
function valuesOf({ claims, disputes }: AtlasEvent, property: string): Id[] {
  return [
    ...claims.filter((claim) => claim.property === property).map(({ value }) => String(value)),
    ...disputes
      .filter((dispute) => dispute.property === property)
      .flatMap(({ chosen, alternatives }) => [chosen, ...alternatives.map(({ value }) => value)])
      .filter((value): value is Value => value !== undefined)
      .map(String),
  ]
}

function withoutStranger(event: AtlasEvent, ids: ReadonlySet<Id>): AtlasEvent {
  if (event.about === undefined || ids.has(event.about)) return event
  const { about: _about, ...rest } = event
  return rest
}

function idsOf(list: readonly { id: Id }[]): Id[] {
  return list.map(({ id }) => id)
}
