/** Groups positions into cities, which have lanes, panels and filters of their own. */
import type { City, Coordinates, Language } from '../../model/dataset/types.ts'
import type { RowEvent } from '../rows/read-row.ts'
import { foldName } from '../text/fold-name.ts'
import { Ids, slug } from '../text/slug.ts'

export interface Cities {
  cities: City[]
  /** For each event the position of its city; null for an event without a position. */
  positions: (number | null)[]
}

/** Degrees within which positions of one name are one city. */
const REACH = 0.75
/** Degrees around a city's positions. */
const MARGIN = 0.02
/** Digits after the point by which positions without a name are one city. */
const DIGITS = 1

interface Group {
  key: string
  name: string
  sum: [number, number]
  count: number
  bounds: [[number, number], [number, number]]
}

/** Groups events by the names of their places, and by position where they have none or are far apart. */
export function groupCities(events: readonly RowEvent[], language: Language): Cities {
  const groups: Group[] = []
  const byKey = new Map<string, number[]>()
  const positions = events.map(({ place, coordinates }) => {
    if (!coordinates) return null
    const name = cityName(place)
    const key = name === '' ? pointName(coordinates, DIGITS) : foldName(name)
    const known = byKey.get(key) ?? []
    byKey.set(key, known)
    const near = known.find((index) => isNear(groups[index]!, coordinates))
    if (near !== undefined) {
      extend(groups[near]!, coordinates)
      return near
    }
    const group: Group = {
      key,
      name: name || pointName(coordinates, DIGITS),
      sum: [...coordinates],
      count: 1,
      bounds: [[...coordinates], [...coordinates]],
    }
    known.push(groups.length)
    return groups.push(group) - 1
  })
  const ids = new Ids()
  return { cities: groups.map((group) => cityOf(group, ids, language)), positions }
}

/** A place's city is the part of its name after the last comma, unless that has figures. */
function cityName(place: string): string {
  return place
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
    id: ids.take(slug(name, 'city')),
    name: { [language]: name },
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

/** “30.3° N, 120.2° E” */
function pointName([lng, lat]: Coordinates, digits: number): string {
  const part = (degrees: number, [positive, negative]: [string, string]) =>
    `${Math.abs(degrees).toFixed(digits)}° ${degrees < 0 ? negative : positive}`
  return `${part(lat, ['N', 'S'])}, ${part(lng, ['E', 'W'])}`
}
