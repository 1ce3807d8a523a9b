/**
 * Which lanes a timeline has, and the mark (hue and shape) of every event. Both depend on the whole data only, so that
 * no filter or window changes them. Everything that draws a city, a lane or an event asks here.
 */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import type { City, Id } from '../model/dataset/types.ts'
import { CHIPS_AT_ONCE } from '../model/filter/partner-chips.ts'
import { ranked, rankedCities, type Ranked } from '../model/grouping/ranking.ts'
import { MOST_LANES, type Lane } from '../model/grouping/lane.ts'
import { REGION_IDS, type RegionId } from '../model/grouping/region-ids.ts'
import { hasRegions, regionOf, type Region } from '../model/grouping/regions.ts'
import type { View } from '../model/view/view.ts'
import { cityMarks, NO_CITY, type CityMark } from './city-mark.ts'

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
/** The lane of what has no lane of its own. Like a region's lane, its id can't be that of a city or partner. */
export const MORE_LANE = ':more'
/** Returns whether a lane is the one for all others. */
export const isMoreLane = (id: Id): boolean => id === MORE_LANE
const regionLane = (id: Id): Id => `:${id}`

/** Least share of all events in each of two regions, if regions are to be worth looking at. */
const LEAST_SHARE = 0.05

/**
 * Returns what colours and shapes mean, and the lanes of cities or regions. Up to six cities have a lane and a mark
 * each; of more, the six busiest. Regions have them instead where the other cities hold more than half of all events
 * and two regions a twentieth each, or where `isByRegion`; but only once `loadRegions` has resolved.
 */
export function coloursOf(index: AtlasIndex, isByRegion: boolean): Colours {
  const cities = rankedCities(index)
  const isCrowded = cities.length > MOST_LANES
  const total = Math.max(1, index.events.length)
  const others = sum(cities.slice(MOST_LANES))
  if ((isByRegion || (isCrowded && others > total / 2)) && hasRegions()) {
    const regions = regionsOf(index, cities)
    const large = regions.filter(({ events }) => events >= LEAST_SHARE * total).length
    if (isByRegion ? regions.length > 0 : large >= 2) return byRegion(regions)
  }
  return isCrowded ? byBusiest(cities) : byCity(index, cities)
}

/** The lanes of a view, from top to bottom. Lanes without events are left out. */
export interface Lanes {
  lanes: readonly Lane[]
  /** Returns the ids of an event's lanes: several if lanes are partners and it has several. */
  lanesOf: (event: IndexedEvent) => readonly Id[]
}

/** Returns the lanes of a view. `colours`: of the same index, by region if the view's lanes are regions. */
export function lanesOfView(index: AtlasIndex, lanes: View['lanes'], colours: Colours): Lanes {
  const grouped = lanes === 'none' ? SINGLE : lanes === 'partner' ? byPartner(index) : byColour(colours)
  const hasOther = index.events.some((event) => grouped.lanesOf(event).includes(OTHER_LANE))
  return hasOther ? { ...grouped, lanes: [...grouped.lanes, { id: OTHER_LANE, kind: 'other' }] } : grouped
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

const SINGLE: Lanes = { lanes: [], lanesOf: () => [OTHER_LANE] }

function byCity({ atlas }: AtlasIndex, cities: readonly Ranked<City>[]): Colours {
  const used = new Set(cities.map(({ one }) => one.id))
  const withEvents = atlas.cities.filter(({ id }) => used.has(id))
  return {
    meaning: 'cities',
    marks: cityMarks(atlas.cities.length > MOST_LANES ? withEvents : atlas.cities),
    lanes: withEvents.map(({ id, name }) => ({ id, kind: 'city', name })),
    laneOf: new Map(withEvents.map(({ id }) => [id, id])),
  }
}

function byBusiest(cities: readonly Ranked<City>[]): Colours {
  const own = cities.slice(0, MOST_LANES).map(({ one }) => one)
  const marks = cityMarks(own)
  return {
    meaning: 'busiest',
    marks: new Map([...marks, [MORE_LANE, NO_CITY]]),
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
function regionsOf({ atlas, events }: AtlasIndex, cities: readonly Ranked<City>[]): RegionCities[] {
  const used = new Map(cities.map(({ one, events: count }) => [one.id, count]))
  const regions = new Map<Id, RegionCities>()
  for (const city of events.length > 0 ? atlas.cities : []) {
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

function byRegion(regions: readonly RegionCities[]): Colours {
  const own = regionMarks(regions)
  const rest = regions.filter(({ id }) => !own.has(id))
  const ofCities = <T>(value: (region: Id) => T): [Id, T][] =>
    regions.flatMap(({ id, cities }) => cities.map((city): [Id, T] => [city, value(id)]))
  const more: Lane[] = rest.length > 0 ? [{ id: MORE_LANE, kind: 'more', of: 'regions', count: rest.length }] : []
  const lanes = regions
    .filter(({ id }) => own.has(id))
    .map(({ id, name }): Lane => ({ id: regionLane(id), kind: 'region', region: asRegionId(id), name }))
  return {
    meaning: 'regions',
    marks: new Map([
      ...[...own].map(([id, mark]): [Id, CityMark] => [regionLane(id), mark]),
      ...more.map(({ id }): [Id, CityMark] => [id, NO_CITY]),
      ...ofCities((id) => own.get(id) ?? NO_CITY),
    ]),
    lanes: [...lanes, ...more],
    laneOf: new Map(ofCities((id) => (own.has(id) ? regionLane(id) : MORE_LANE))),
  }
}

function asRegionId(id: Id): RegionId | undefined {
  return REGION_IDS.find((one) => one === id)
}

/** The marks of the busiest six regions. The six known ones have their own; others have those that are left. */
function regionMarks(regions: readonly RegionCities[]): Map<Id, CityMark> {
  const own = new Set(
    regions
      .toSorted((a, b) => b.events - a.events)
      .slice(0, MOST_LANES)
      .map(({ id }) => id),
  )
  const all = cityMarks(REGION_IDS.map((id) => ({ id })))
  const left = [...all].filter(([id]) => !own.has(id)).map(([, mark]) => mark)
  return new Map(
    regions.flatMap(({ id }) => {
      const mark = own.has(id) ? (all.get(id) ?? left.shift()) : undefined
      return mark ? [[id, mark]] : []
    }),
  )
}

function byColour({ laneOf, lanes }: Colours): Lanes {
  const lists = new Map([...laneOf].map(([city, lane]) => [city, [lane]]))
  const other = [OTHER_LANE]
  return { lanes, lanesOf: ({ laneCity }) => (laneCity === undefined ? undefined : lists.get(laneCity)) ?? other }
}

/**
 * Lanes of the partners without a parent organisation: all in the order of the atlas if they are as few as its chips
 * at once, else the six most active. A milestone without its own partners is in its announcement's lanes.
 */
function byPartner(index: AtlasIndex): Lanes {
  const rootsOf = ({ partners }: IndexedEvent): Id[] =>
    [...partners].filter((id) => index.organisations.get(id)?.parent === undefined)
  const partnersOf = (event: IndexedEvent): Id[] => {
    const own = rootsOf(event)
    const about = event.event.about === undefined ? undefined : index.event.get(event.event.about)
    return own.length > 0 || !about ? own : rootsOf(about)
  }
  const all = ranked(index, partnersOf, index.atlas.organisations)
  const isFew = all.length <= CHIPS_AT_ONCE
  const own = new Set((isFew ? all : all.slice(0, MOST_LANES)).map(({ one }) => one.id))
  const inOrder = isFew ? index.atlas.organisations.filter(({ id }) => own.has(id)) : all.map(({ one }) => one)
  const lanes = inOrder.filter(({ id }) => own.has(id)).map(({ id, name }): Lane => ({ id, kind: 'partner', name }))
  return {
    lanes: isFew ? lanes : [...lanes, { id: MORE_LANE, kind: 'more', of: 'partners', count: all.length - own.size }],
    lanesOf: (event) => {
      const found = new Set(partnersOf(event).map((id) => (own.has(id) ? id : MORE_LANE)))
      return found.size > 0 ? [...found] : [OTHER_LANE]
    },
  }
}

function sum(cities: readonly Ranked<City>[]): number {
  return cities.reduce((total, { events }) => total + events, 0)
}
