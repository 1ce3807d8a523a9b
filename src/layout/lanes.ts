/**
 * Which lanes a timeline has, and the mark (hue and shape) of every event. Both depend on the whole data only, so that
 * no filter or window changes them. Everything that draws a city, a lane or an event asks here.
 */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import type { Id } from '../model/dataset/types.ts'
import { countsOf } from '../model/events/facets.ts'
import { RowListsBuilder, valuesIn, type RowLists } from '../model/events/row-lists.ts'
import type { RowSet } from '../model/events/row-set.ts'
import { CHIPS_AT_ONCE } from '../model/filter/partner-chips.ts'
import { MORE_LANE, MOST_LANES, type Lane } from '../model/grouping/lane.ts'
import { groupedCities, groupedPartners } from '../model/grouping/regions.ts'
import type { View } from '../model/view/view.ts'
import { cityMarks, NO_CITY, SHAPES, type CityMark } from './city-mark.ts'

/** What a colour and a shape mean: one of all cities, one of the six busiest, or a region. */
export type Colouring = 'cities' | 'busiest' | 'regions'

export interface Colours {
  meaning: Colouring
  /** The marks of lanes and of cities by id. A city without an entry has NO_CITY's. */
  marks: ReadonlyMap<Id, CityMark>
  /** The lanes of cities or regions, without the one for events outside any city. */
  lanes: readonly Lane[]
  /** The lane of each city with events, of `lanes`. */
  laneOf: ReadonlyMap<Id, Id>
}

/** The single lane if lanes are off, or the lane for events without a city or partner. */
export const OTHER_LANE = 'other'
/**
 * Returns what colours and shapes mean, and the lanes of cities or regions. Up to six cities have a lane and a mark
 * each; of more, the six busiest. Regions have them instead where the other cities hold more than half of all events
 * and two regions a twentieth each, or where `isByRegion`; but only once `loadRegions` has resolved.
 */
export function coloursOf(index: AtlasIndex, isByRegion: boolean): Colours {
  const groups = groupedCities(index, isByRegion)
  return groups ? { ...groups, marks: marksOf(groups.marks) } : byCity(index)
}

function marksOf(numbers: ReadonlyMap<Id, number>): ReadonlyMap<Id, CityMark> {
  return new Map([...numbers].map(([id, hue]) => [id, hue === 0 ? NO_CITY : { shape: SHAPES[hue - 1]!, hue }]))
}

/** The lanes of a view, from top to bottom. Lanes without events are left out. */
export interface Lanes {
  lanes: readonly Lane[]
  /** The positions of each row's lanes in `lanes`: several if lanes are partners and an event has several. */
  rows: RowLists
  /** Returns the ids of an event's lanes. */
  lanesOf: (event: Pick<IndexedEvent, 'row'>) => readonly Id[]
}

/** Returns the lanes of a view. `colours`: of the same index, by region if the view's lanes are regions. */
export function lanesOfView(index: AtlasIndex, lanes: View['lanes'], colours: Colours): Lanes {
  const grouped = lanes === 'none' ? SINGLE : lanes === 'partner' ? byPartner(index) : byColour(index, colours)
  const other = [grouped.lanes.length]
  const lists = new RowListsBuilder(index.columns.length)
  for (let row = 0; row < index.columns.length; row++) {
    const own = grouped.positionsOf(row)
    lists.push(own.length > 0 ? own : other)
  }
  const rows = lists.build()
  const all: readonly Lane[] = rows.values.includes(other[0]!)
    ? [...grouped.lanes, { id: OTHER_LANE, kind: 'other' }]
    : grouped.lanes
  // Shared by the events of a lane, so that what is made of them can be compared by reference.
  const alone = all.map(({ id }): readonly Id[] => [id])
  return {
    lanes: all,
    rows,
    lanesOf: ({ row }) => {
      const own = valuesIn(rows, row)
      return own.length === 1 ? alone[own[0]!]! : [...own].map((position) => all[position]!.id)
    },
  }
}

/** Returns how many of some rows are in each lane; lanes without any are left out. */
export function countByLane({ lanes, rows }: Lanes, counted: RowSet): Map<Id, number> {
  const counts = new Uint32Array(lanes.length)
  counted.forEach((row) => {
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) counts[rows.values[i]!]!++
  })
  return new Map(lanes.flatMap(({ id }, i) => (counts[i]! > 0 ? [[id, counts[i]!]] : [])))
}

/**
 * Returns the lanes that a reader can choose. Where lanes of cities would be regions, only regions are offered, first;
 * where each city has its lane, regions only if they are chosen.
 */
export function laneChoices(index: AtlasIndex, chosen: View['lanes']): View['lanes'][] {
  const { meaning } = coloursOf(index, false)
  const hasRegion = meaning !== 'cities' || chosen === 'region'
  return [
    ...(meaning === 'regions' ? [] : ['city' as const]),
    ...(hasRegion ? ['region' as const] : []),
    'partner',
    'none',
  ]
}

/** Returns the mark of an event: its city's, or that of its announcement's city. */
export function markIn(marks: ReadonlyMap<Id, CityMark>, { laneCity }: IndexedEvent): CityMark {
  return (laneCity === undefined ? undefined : marks.get(laneCity)) ?? NO_CITY
}

/** Returns the hue of a row's event by its mark, as `markIn`. */
export function huesByRow(index: AtlasIndex, marks: ReadonlyMap<Id, CityMark>): (row: number) => number {
  const hues = index.atlas.cities.map(({ id }) => (marks.get(id) ?? NO_CITY).hue)
  const { laneCity } = index.columns
  return (row) => hues[laneCity[row]!] ?? NO_CITY.hue
}

/** Lanes but for that of all others, and the positions of a row's lanes among them. */
interface Grouped {
  lanes: readonly Lane[]
  positionsOf: (row: number) => readonly number[]
}

const SINGLE: Grouped = { lanes: [], positionsOf: () => [] }

function byCity(index: AtlasIndex): Colours {
  const { atlas, columns } = index
  const used = countsOf(index, 'laneCities', columns.all)
  const withEvents = atlas.cities.filter(({ id }) => used.has(id))
  return {
    meaning: 'cities',
    marks: cityMarks(atlas.cities.length > MOST_LANES ? withEvents : atlas.cities),
    lanes: withEvents.map(({ id, name }) => ({ id, kind: 'city', name })),
    laneOf: new Map(withEvents.map(({ id }) => [id, id])),
  }
}

function byColour({ atlas, columns: { laneCity } }: AtlasIndex, { laneOf, lanes }: Colours): Grouped {
  const positions = new Map(lanes.map(({ id }, i) => [id, [i]]))
  const ofCity = atlas.cities.map(({ id }) => positions.get(laneOf.get(id) ?? '') ?? [])
  return { lanes, positionsOf: (row) => ofCity[laneCity[row]!] ?? [] }
}

/**
 * Lanes of the partners without a parent organisation: all in the order of the atlas if they are as few as its chips
 * at once, else the six most active. A milestone without its own partners is in its announcement's lanes.
 */
function byPartner(index: AtlasIndex): Grouped {
  const { atlas, organisations, columns } = index
  const isRoot = atlas.organisations.map(({ parent }) => parent === undefined)
  const rootsOf = (row: number) => [...valuesIn(columns.partners, row)].filter((position) => isRoot[position])
  const rootsInLane = (row: number) => {
    const own = rootsOf(row)
    const about = columns.about[row]!
    return own.length > 0 || about < 0 ? own : rootsOf(about)
  }
  const counts = new Map<Id, number>()
  for (let row = 0; row < columns.length; row++)
    for (const position of rootsInLane(row)) {
      const { id } = atlas.organisations[position]!
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  const groups = counts.size > CHIPS_AT_ONCE ? groupedPartners(index, counts) : undefined
  const own = groups ? groups.own.flatMap((id) => organisations.get(id) ?? []) : atlas.organisations
  const lanes = own.filter(({ id }) => counts.has(id)).map(({ id, name }): Lane => ({ id, kind: 'partner', name }))
  const positions = new Map(lanes.map(({ id }, i) => [id, i]))
  const laneOf = atlas.organisations.map(({ id }) => positions.get(id) ?? lanes.length)
  return {
    lanes: groups ? [...lanes, { id: MORE_LANE, kind: 'more', of: 'partners', count: groups.others }] : lanes,
    positionsOf: (row) => [...new Set(rootsInLane(row).map((position) => laneOf[position]!))],
  }
}
