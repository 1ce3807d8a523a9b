/** The values that events have of each facet: their rows, and how many of some rows have them. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import type { Id } from '../dataset/types.ts'
import { valuesIn } from './row-lists.ts'
import { RowSet } from './row-set.ts'

/** `laneCities`: a milestone outside any city counts for the city of its announcement. */
export type Facet = 'partners' | 'cities' | 'laneCities' | 'kinds' | 'topics' | 'people' | 'sources'

const LISTS = {
  partners: 'organisations',
  cities: 'cities',
  laneCities: 'cities',
  kinds: 'kinds',
  topics: 'topics',
  people: 'people',
  sources: 'sources',
} as const

/** Returns the rows that have a value; a parent organisation includes its children. No rows for an unknown value. */
export function rowsWith(index: AtlasIndex, facet: Facet, id: Id): RowSet {
  const known = postingsOf(index)
  const key = `${facet} ${id}`
  const found = known.get(key) ?? findRows(index, facet, index.positions[LISTS[facet]].get(id) ?? -1)
  known.set(key, found)
  return found
}

/** Returns how many of the rows have each value; values that none has are left out. */
export function countsOf({ columns, positions }: AtlasIndex, facet: Facet, rows: RowSet): Map<Id, number> {
  const ids = positions[LISTS[facet]]
  const counts = new Uint32Array(ids.size)
  const column = columnOf(columns, facet)
  if (column instanceof Int32Array)
    rows.forEach((row) => {
      const position = column[row]!
      if (position >= 0) counts[position]!++
    })
  else
    rows.forEach((row) => {
      for (let i = column.offsets[row]!; i < column.offsets[row + 1]!; i++) counts[column.values[i]!]!++
    })
  return new Map([...ids].flatMap(([id, position]) => (counts[position]! > 0 ? [[id, counts[position]!]] : [])))
}

/** Rows by facet and value, found once for each. */
const postings = new WeakMap<AtlasIndex, Map<string, RowSet>>()

function postingsOf(index: AtlasIndex): Map<string, RowSet> {
  const known = postings.get(index) ?? new Map<string, RowSet>()
  postings.set(index, known)
  return known
}

function findRows({ columns }: AtlasIndex, facet: Facet, position: number): RowSet {
  const { length } = columns
  if (position < 0) return RowSet.none(length)
  const column = columnOf(columns, facet)
  return RowSet.where(
    length,
    column instanceof Int32Array
      ? (row) => column[row] === position
      : (row) => valuesIn(column, row).includes(position),
  )
}

function columnOf({ partners, city, laneCity, kind, topics, people, sources }: AtlasIndex['columns'], facet: Facet) {
  return { partners, cities: city, laneCities: laneCity, kinds: kind, topics, people, sources }[facet]
}
