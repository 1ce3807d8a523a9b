/** A subset of an atlas's events as an atlas of its own, with everything that they refer to and nothing else. */
import type { AtlasIndex, IndexedEvent } from '../dataset/atlas-index.ts'
import { lineage } from '../events/lineage.ts'
import type { Atlas, AtlasEvent, Id, Value } from '../dataset/types.ts'
import { referencesOf } from './exported-event.ts'
import { partOfTables } from './part-of-tables.ts'

/**
 * Returns the atlas of just these events. If these are all events, the atlas is unchanged. A subset drops the stories,
 * which refer to other events, and the `about` of milestones whose announcement is not included.
 */
export function partOfAtlas(index: AtlasIndex, shown: readonly IndexedEvent[]): Atlas {
  const { atlas } = index
  if (shown.length === index.events.length) return atlas
  const ids = new Set(shown.map(({ id }) => id))
  const used = namesUsed(index, shown)
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
  const tables = partOfTables(atlas, part, ids)
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

/** Formats the atlas as JSON; for a complete atlas, byte-identical to its `atlas.json`. */
export function atlasJson(atlas: Atlas): string {
  return `${JSON.stringify(atlas, null, 2)}\n`
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
function namesUsed(index: AtlasIndex, shown: readonly IndexedEvent[]): NamesUsed {
  const events = shown.map(({ event }) => event)
  const places = new Set([...events.flatMap(({ place }) => place ?? []), ...valuesOf(events, 'place')])
  const people = new Set([
    ...events.flatMap((event) => event.people.map(({ person }) => person)),
    ...valuesOf(events, 'person'),
  ])
  const organisations = [
    ...events.flatMap((event) => event.partners.map(({ organisation }) => organisation)),
    ...events.flatMap((event) => event.people.flatMap(({ organisation }) => organisation ?? [])),
    ...valuesOf(events, 'partner'),
  ].flatMap((id) => lineage(id, index.organisations))
  return {
    sources: new Set(shown.flatMap(referencesOf).map(({ source }) => source)),
    organisations: new Set(organisations),
    people,
    cities: new Set([...places].flatMap((id) => index.places.get(id)?.city ?? [])),
    places,
    topics: new Set(events.flatMap(({ topics }) => topics)),
  }
}

/** Returns the values of a property in claims and disagreements, as ids. */
function valuesOf(events: readonly AtlasEvent[], property: string): Id[] {
  return events.flatMap(({ claims, disputes }) => [
    ...claims.filter((claim) => claim.property === property).map(({ value }) => String(value)),
    ...disputes
      .filter((dispute) => dispute.property === property)
      .flatMap(({ chosen, alternatives }) => [chosen, ...alternatives.map(({ value }) => value)])
      .filter((value): value is Value => value !== undefined)
      .map(String),
  ])
}

function withoutStranger(event: AtlasEvent, ids: ReadonlySet<Id>): AtlasEvent {
  if (event.about === undefined || ids.has(event.about)) return event
  const { about: _about, ...rest } = event
  return rest
}

function idsOf(list: readonly { id: Id }[]): Id[] {
  return list.map(({ id }) => id)
}
