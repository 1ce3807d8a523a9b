/** Groups positions into cities, which have lanes, panels and filters of their own. */
import type { City, Coordinates, Language, Text } from '../../model/dataset/types.ts'
import type { RowEvent } from '../rows/read-row.ts'
import { cityNamer } from '../places/city-name.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { foldName } from '../text/fold-name.ts'
import type { Steps } from '../steps.ts'
import { Ids, slug } from '../text/slug.ts'

export interface Cities {
  cities: City[]
  /** For each event the position of its city; null for an event without a position. */
  positions: (number | null)[]
}

/** Events that are grouped in one step. */
const STEP = 2000
/** Degrees within which positions of one name are one city. */
const REACH = 0.75
/** Degrees around a city's positions. */
const MARGIN = 0.02

interface Group {
  name: Text
  sum: [number, number]
  count: number
  bounds: [[number, number], [number, number]]
}

/** Groups events by the cities that `cityNamer` gives their places; cities of one name that are far apart are two. */
export function* groupCities(
  events: readonly RowEvent[],
  language: Language,
  known: readonly City[] = [],
  gazetteer?: Gazetteer,
): Steps<Cities> {
  const nameOf = cityNamer({ language, gazetteer })
  const groups: Group[] = []
  const byKey = new Map<string, number[]>()
  const positions: (number | null)[] = []
  for (const [i, { place, city, coordinates }] of events.entries()) {
    if (i % STEP === STEP - 1) yield i / events.length
    positions.push(coordinates ? positionOf(city || place, coordinates) : null)
  }
  const ids = new Ids(known.map(({ id }) => id))
  return { cities: groups.map((group) => knownCity(group, known) ?? cityOf(group, ids, language)), positions }

  function positionOf(place: string, coordinates: Coordinates): number {
    const { key, name } = nameOf(place, coordinates)
    const ofKey = byKey.get(key) ?? []
    byKey.set(key, ofKey)
    const near = ofKey.find((index) => isNear(groups[index]!, coordinates))
    if (near !== undefined) {
      extend(groups[near]!, coordinates)
      return near
    }
    const group: Group = {
      name,
      sum: [...coordinates],
      count: 1,
      bounds: [[...coordinates], [...coordinates]],
    }
    ofKey.push(groups.length)
    return groups.push(group) - 1
  }
}

/** The city of a dataset that has the group's name in one of its languages, and is where the group is. */
function knownCity(group: Group, known: readonly City[]): City | undefined {
  const names = new Set(Object.values(group.name).map(foldName))
  return known.find(
    ({ name, coordinates }) =>
      Object.values(name).some((one) => names.has(foldName(one))) && isNear(group, coordinates),
  )
}

function isNear({ sum, count }: Group, [lng, lat]: Coordinates): boolean {
  return Math.abs(sum[0] / count - lng) <= REACH && Math.abs(sum[1] / count - lat) <= REACH
}

function extend(group: Group, [lng, lat]: Coordinates): void {
  const [[west, south], [east, north]] = group.bounds
  group.sum = [group.sum[0] + lng, group.sum[1] + lat]
  group.count++
  group.bounds = [
    [Math.min(west, lng), Math.min(south, lat)],
    [Math.max(east, lng), Math.max(north, lat)],
  ]
}

function cityOf({ name, sum, count, bounds }: Group, ids: Ids, language: Language): City {
  const [[west, south], [east, north]] = bounds
  return {
    id: ids.take(slug(name.en ?? name[language] ?? '', 'city')),
    name,
    coordinates: [rounded(sum[0] / count), rounded(sum[1] / count)],
    bounds: [
      [rounded(Math.max(-180, west - MARGIN)), rounded(Math.max(-90, south - MARGIN))],
      [rounded(Math.min(180, east + MARGIN)), rounded(Math.min(90, north + MARGIN))],
    ],
  }
}

/** To four decimals, some ten metres. */
function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
