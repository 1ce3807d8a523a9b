/** Positions of ids in the atlas's lists, which columns hold in place of ids. */
import { kindIds } from '../dataset/kind-ids.ts'
import type { Atlas, Id } from '../dataset/types.ts'

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
