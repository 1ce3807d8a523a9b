/** Positions of ids in the atlas's lists, which columns hold in place of ids. */
import { kindIds } from '../dataset/kind-ids.ts'
import type { Atlas, Id, Place } from '../dataset/types.ts'

type List = 'organisations' | 'people' | 'cities' | 'topics' | 'sources' | 'kinds'

/** By list, the position of each id. */
export type Positions = Readonly<Record<List, ReadonlyMap<Id, number>>>

export function positionsOf(atlas: Atlas): Positions {
  const of = (list: readonly { id: Id }[]) => new Map(list.map(({ id }, i) => [id, i]))
  return {
    organisations: of(atlas.organisations),
    people: of(atlas.people),
    cities: of(atlas.cities),
    topics: of(atlas.topics),
    sources: of(atlas.sources),
    kinds: new Map(kindIds(atlas).map((id, i) => [id, i])),
  }
}

const PRECISIONS: readonly (Place['precision'] | undefined)[] = ['building', 'campus', 'city']

/** Returns what a column holds for a precision: 0 for a building, 1 for a campus, 2 for a city; -1 without a place. */
export function precisionAt(precision: Place['precision'] | undefined): number {
  return PRECISIONS.indexOf(precision)
}
