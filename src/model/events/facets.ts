/** The values that events have of each facet: their rows, and how many of some rows have them. */
import type { Id } from '../dataset/types.ts'
import type { EventColumns } from './event-columns.ts'
import type { Positions } from './positions.ts'
import { RowSet } from './row-set.ts'

/** `laneCities`: a milestone outside any city counts for the city of its announcement. */
export type Facet = 'partners' | 'cities' | 'laneCities' | 'kinds' | 'topics' | 'people' | 'sources'

/** Of an atlas's index. */
interface Indexed {
  columns: EventColumns
  positions: Positions
}

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
export function rowsWith(index: Indexed, facet: Facet, id: Id): RowSet {
  const known = knownOf(index)
  const key = `${facet} ${id}`
  const found = known.rows.get(key) ?? findRows(index, facet, index.positions[LISTS[facet]].get(id) ?? -1)
  known.rows.set(key, found)
  return found
}

/**
 * Returns how many of the rows have each value; values that none has are left out. The parts of a page ask the same of
 * the same rows, which are counted once.
 */
export function countsOf(index: Indexed, facet: Facet, rows: RowSet): ReadonlyMap<Id, number> {
  const { counts } = knownOf(index)
  const known = counts.get(rows) ?? new Map<Facet, ReadonlyMap<Id, number>>()
  counts.set(rows, known)
  const found = known.get(facet) ?? count(index, facet, rows)
  known.set(facet, found)
  return found
}

function count({ columns, positions }: Indexed, facet: Facet, rows: RowSet): ReadonlyMap<Id, number> {
  const ids = positions[LISTS[facet]]
  const counts = new Uint32Array(ids.size)
  const column = columnOf(columns, facet)
  if (column instanceof Int32Array)
    rows.forEach((row) => {
      const position = column[row]!
      if (position >= 0) counts[position]!++
    })
  else {
    const { offsets, values } = column
    rows.forEach((row) => {
      const end = offsets[row + 1]!
      for (let i = offsets[row]!; i < end; i++) counts[values[i]!]!++
    })
  }
  return new Map([...ids].flatMap(([id, position]) => (counts[position]! > 0 ? [[id, counts[position]!]] : [])))
}

/** What has been found, by the columns that it was found in. */
interface Known {
  /** Rows by facet and value. */
  rows: Map<string, RowSet>
  counts: WeakMap<RowSet, Map<Facet, ReadonlyMap<Id, number>>>
}

const known = new WeakMap<EventColumns, Known>()

function knownOf({ columns }: Indexed): Known {
  const found = known.get(columns) ?? { rows: new Map(), counts: new WeakMap() }
  known.set(columns, found)
  return found
}

function findRows({ columns }: Indexed, facet: Facet, position: number): RowSet {
  const { length } = columns
  if (position < 0) return RowSet.none(length)
  const column = columnOf(columns, facet)
  if (column instanceof Int32Array) return RowSet.where(length, (row) => column[row] === position)
  const { offsets, values } = column
  return RowSet.where(length, (row) => {
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (values[i] === position) return true
    return false
  })
}

function columnOf({ partners, city, laneCity, kind, topics, people, sources }: EventColumns, facet: Facet) {
  return { partners, cities: city, laneCities: laneCity, kinds: kind, topics, people, sources }[facet]
}
