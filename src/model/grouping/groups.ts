/**
 * Groups of many cities: the six busiest and the others, or regions of the world; and of many partners. Loaded on
 * demand (`regions.ts`).
 */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import type { City, Id } from '../dataset/types.ts'
import { MORE_LANE, MOST_LANES, type Lane } from './lane.ts'
import { ranked, rankedCities, type Ranked } from './ranking.ts'
import { REGION_IDS, type Region } from './region-ids.ts'

/** What a colour and a shape mean: one of the six busiest cities, or a region. */
export interface Groups {
  meaning: 'busiest' | 'regions'
  lanes: readonly Lane[]
  /** The lane of each city with events. */
  laneOf: ReadonlyMap<Id, Id>
  /** Number of the mark of lanes and cities, 1 to 6; 0 for the others' mark. */
  marks: ReadonlyMap<Id, number>
}

type RegionOf = (city: City, languages: readonly string[]) => Region | undefined

/** Least share of all events in each of two regions, if regions are to be worth looking at. */
const LEAST_SHARE = 0.05
const regionLane = (id: Id): Id => `:${id}`

/** Returns the groups; undefined if each city is its own. */
export function groupCities(index: AtlasIndex, isByRegion: boolean, regionOf: RegionOf): Groups | undefined {
  const cities = rankedCities(index)
  const isCrowded = cities.length > MOST_LANES
  const total = Math.max(1, index.events.length)
  const others = cities.slice(MOST_LANES).reduce((sum, { events }) => sum + events, 0)
  if (isByRegion || (isCrowded && others > total / 2)) {
    const regions = regionsOf(index, cities, regionOf)
    const large = regions.filter(({ events }) => events >= LEAST_SHARE * total).length
    if (isByRegion ? regions.length > 0 : large >= 2) return byRegion(regions)
  }
  return isCrowded ? byBusiest(cities) : undefined
}

/** Returns the six most active partners, and how many others there are. `counts`: the number of events of each. */
export function groupPartners(
  index: AtlasIndex,
  counts: ReadonlyMap<Id, number>,
): { own: readonly Id[]; others: number } {
  const all = ranked(index, counts, index.atlas.organisations).map(({ one }) => one.id)
  return { own: all.slice(0, MOST_LANES), others: Math.max(0, all.length - MOST_LANES) }
}

function byBusiest(cities: readonly Ranked<City>[]): Groups {
  const own = cities.slice(0, MOST_LANES).map(({ one }) => one)
  const marks = new Map(own.map(({ id }, i) => [id, i + 1]))
  return {
    meaning: 'busiest',
    marks: new Map([...marks, [MORE_LANE, 0]]),
    lanes: [
      ...own.map(({ id, name }): Lane => ({ id, kind: 'city', name })),
      { id: MORE_LANE, kind: 'more', of: 'cities', count: cities.length - own.length },
    ],
    laneOf: new Map(cities.map(({ one }) => [one.id, marks.has(one.id) ? one.id : MORE_LANE])),
  }
}

interface RegionCities extends Region {
  cities: Id[]
  events: number
}

/** The regions with events: the six in their order, then the dataset's own in the order of its cities. */
function regionsOf({ atlas }: AtlasIndex, cities: readonly Ranked<City>[], regionOf: RegionOf): RegionCities[] {
  const used = new Map(cities.map(({ one, events: count }) => [one.id, count]))
  const regions = new Map<Id, RegionCities>()
  for (const city of atlas.cities) {
    const count = used.get(city.id)
    const region = count === undefined ? undefined : regionOf(city, atlas.languages)
    if (count === undefined || !region) continue
    const found = regions.get(region.id) ?? { ...region, cities: [], events: 0 }
    found.cities.push(city.id)
    found.events += count
    regions.set(region.id, found)
  }
  const known = REGION_IDS.flatMap((id) => regions.get(id) ?? [])
  return [...known, ...[...regions.values()].filter((region) => !known.includes(region))]
}

function byRegion(regions: readonly RegionCities[]): Groups {
  const own = regionMarks(regions)
  const rest = regions.filter(({ id }) => !own.has(id))
  const ofCities = <T>(value: (region: Id) => T): [Id, T][] =>
    regions.flatMap(({ id, cities }) => cities.map((city): [Id, T] => [city, value(id)]))
  const more: Lane[] = rest.length > 0 ? [{ id: MORE_LANE, kind: 'more', of: 'regions', count: rest.length }] : []
  const lanes = regions
    .filter(({ id }) => own.has(id))
    .map(({ id, name }): Lane => {
      const region = REGION_IDS.find((one) => one === id)
      return { id: regionLane(id), kind: 'region', region, name }
    })
  return {
    meaning: 'regions',
    marks: new Map([
      ...[...own].map(([id, mark]): [Id, number] => [regionLane(id), mark]),
      ...more.map(({ id }): [Id, number] => [id, 0]),
      ...ofCities((id) => own.get(id) ?? 0),
    ]),
    lanes: [...lanes, ...more],
    laneOf: new Map(ofCities((id) => (own.has(id) ? regionLane(id) : MORE_LANE))),
  }
}

/** The marks of the busiest six regions. The six known ones have their own; others have those that are left. */
function regionMarks(regions: readonly RegionCities[]): Map<Id, number> {
  const own = new Set(
    regions
      .toSorted((a, b) => b.events - a.events)
      .slice(0, MOST_LANES)
      .map(({ id }) => id),
  )
  const all = new Map<Id, number>(REGION_IDS.map((id, i) => [id, i + 1]))
  const left = [...all].filter(([id]) => !own.has(id)).map(([, mark]) => mark)
  return new Map(
    regions.flatMap(({ id }) => {
      const mark = own.has(id) ? (all.get(id) ?? left.shift()) : undefined
      return mark === undefined ? [] : [[id, mark]]
    }),
  )
}
