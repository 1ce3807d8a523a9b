/** References within an atlas that point nowhere: ids of what it doesn't have. */
import type { Fault } from './load-problem.ts'
import type { Atlas, Id, Table } from './types.ts'

interface Link {
  /** Path in the atlas, such as "events.3.place". */
  place: string
  id: Id | undefined
  /** What it should be: the list that it isn't in. */
  list: string
  known: ReadonlySet<Id>
}

/** Returns a fault for each reference to something that the atlas doesn't have. */
export function danglingReferences(atlas: Atlas): Fault[] {
  const { tables = [] } = atlas
  return [
    ...linksOf(atlas).flatMap(({ place, id, list, known }) =>
      id === undefined || known.has(id)
        ? []
        : [{ place, found: `"${id}"`, expected: list, says: `expected an id of "${list}"` }],
    ),
    ...tables.flatMap(({ columns }, i) => danglingPositions(atlas, columns, `tables.${i}.columns`)),
  ]
}

const POSITIONS = { city: 'cities', partners: 'organisations', people: 'people', topics: 'topics' } as const

/** Returns a fault for each position after the end of its list. */
function danglingPositions(atlas: Atlas, columns: Table['columns'], at: string): Fault[] {
  const faults: Fault[] = []
  for (const column of ['city', 'partners', 'people', 'topics'] as const) {
    const list = POSITIONS[column]
    const { length } = atlas[list]
    const check = (position: number, place: string) => {
      if (position >= length)
        faults.push({ place, found: `${position}`, expected: list, says: `expected a position in "${list}"` })
    }
    columns[column]?.forEach((value, row) => {
      if (typeof value === 'number') check(value, `${at}.${column}.${row}`)
      else value?.forEach((position, i) => check(position, `${at}.${column}.${row}.${i}`))
    })
  }
  return faults
}

function linksOf(atlas: Atlas): Link[] {
  const ids = (list: readonly { id: Id }[]) => new Set(list.map(({ id }) => id))
  const known = {
    organisations: ids(atlas.organisations),
    people: ids(atlas.people),
    cities: ids(atlas.cities),
    places: ids(atlas.places),
    topics: ids(atlas.topics),
    sources: ids(atlas.sources),
    events: ids(atlas.events),
  }
  const link = (place: string, list: keyof typeof known, id: Id | undefined): Link => ({
    place,
    id,
    list,
    known: known[list],
  })
  return [
    ...atlas.organisations.map(({ parent }, i) => link(`organisations.${i}.parent`, 'organisations', parent)),
    ...atlas.places.map(({ city }, i) => link(`places.${i}.city`, 'cities', city)),
    ...(atlas.tables ?? []).map(({ source }, i) => link(`tables.${i}.source`, 'sources', source)),
    ...atlas.events.flatMap((event, i) => {
      const at = `events.${i}`
      return [
        link(`${at}.place`, 'places', event.place),
        link(`${at}.about`, 'events', event.about),
        ...event.partners.map((one, j) => link(`${at}.partners.${j}.organisation`, 'organisations', one.organisation)),
        ...event.people.map(({ person }, j) => link(`${at}.people.${j}.person`, 'people', person)),
        ...event.topics.map((topic, j) => link(`${at}.topics.${j}`, 'topics', topic)),
        ...event.claims.flatMap(({ references }, j) =>
          references.map(({ source }, k) => link(`${at}.claims.${j}.references.${k}.source`, 'sources', source)),
        ),
      ]
    }),
  ]
}
