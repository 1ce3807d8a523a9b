/**
 * Which lanes a timeline has, and the mark (hue and shape) of every event. Both depend on the whole data only, so that
 * no filter or window changes them. Everything that draws a city, a lane or an event asks here.
 */
import type { AtlasIndex, IndexedEvent } from '../model/dataset/atlas-index.ts'
import type { Id } from '../model/dataset/types.ts'
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

function byCity({ atlas, events }: AtlasIndex): Colours {
  const used = new Set(events.map(({ laneCity }) => laneCity))
  const withEvents = atlas.cities.filter(({ id }) => used.has(id))
  return {
    meaning: 'cities',
    marks: cityMarks(atlas.cities.length > MOST_LANES ? withEvents : atlas.cities),
    lanes: withEvents.map(({ id, name }) => ({ id, kind: 'city', name })),
    laneOf: new Map(withEvents.map(({ id }) => [id, id])),
  }
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
  const used = new Set(index.events.flatMap(partnersOf))
  const groups = used.size > CHIPS_AT_ONCE ? groupedPartners(index, partnersOf) : undefined
  const own = groups ? groups.own.flatMap((id) => index.organisations.get(id) ?? []) : index.atlas.organisations
  const lanes = own.filter(({ id }) => used.has(id)).map(({ id, name }): Lane => ({ id, kind: 'partner', name }))
  const ids = new Set(lanes.map(({ id }) => id))
  return {
    lanes: groups ? [...lanes, { id: MORE_LANE, kind: 'more', of: 'partners', count: groups.others }] : lanes,
    lanesOf: (event) => {
      const found = new Set(partnersOf(event).map((id) => (ids.has(id) ? id : MORE_LANE)))
      return found.size > 0 ? [...found] : [OTHER_LANE]
    },
  }
}
