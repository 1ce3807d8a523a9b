/** A point of a GeoJSON geometry. */
import type { Coordinates } from '../../model/dataset/types.ts'
import { isObject, listAt, textAt, valueAt } from './json-values.ts'

export interface GeometryPoint {
  coordinates: Coordinates
  /** The geometry's type, if it isn't a point itself. */
  instead?: string
}

/** Returns a geometry's point: of a line its middle vertex, of an area a point inside, of a collection the first. */
export function pointOf(geometry: unknown): GeometryPoint | undefined {
  if (!isObject(geometry)) return undefined
  const type = textAt(geometry, 'type')
  if (type === 'GeometryCollection') {
    const [first] = listAt(geometry, 'geometries').flatMap((one) => pointOf(one) ?? [])
    return first && { coordinates: first.coordinates, instead: type }
  }
  const coordinates = valueAt(geometry, 'coordinates')
  const found =
    type === 'Polygon'
      ? inside(rings(coordinates))
      : type === 'MultiPolygon'
        ? inside(rings(firstOf(coordinates)))
        : middle(positions(coordinates))
  if (!found) return undefined
  return type === 'Point' ? { coordinates: found } : { coordinates: found, instead: type }
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined
}

function position(value: unknown): Coordinates | undefined {
  if (!Array.isArray(value)) return undefined
  const [lng, lat] = value as unknown[]
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : undefined
}

/** All positions of nested lists, in order. */
function positions(value: unknown): Coordinates[] {
  const own = position(value)
  if (own) return [own]
  return Array.isArray(value) ? value.flatMap(positions) : []
}

function rings(value: unknown): Coordinates[][] {
  return Array.isArray(value) ? value.map(positions) : []
}

function middle(all: readonly Coordinates[]): Coordinates | undefined {
  return all[Math.floor(all.length / 2)]
}

/** The middle of the widest part of the area at its middle latitude. */
function inside(area: readonly Coordinates[][]): Coordinates | undefined {
  const outer = area[0] ?? []
  if (outer.length < 3) return outer[0]
  const latitudes = outer.map(([, lat]) => lat)
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const crossings = area
    .flatMap((ring) => ring.flatMap((from, i) => crossing(from, ring[(i + 1) % ring.length]!, latitude)))
    .sort((a, b) => a - b)
  let widest: readonly [number, number] | undefined
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i]!, crossings[i + 1]!]
    if (!widest || east - west > widest[1] - widest[0]) widest = [west, east]
  }
  return widest ? [(widest[0] + widest[1]) / 2, latitude] : outer[0]
}

function crossing([fromLng, fromLat]: Coordinates, [toLng, toLat]: Coordinates, latitude: number): number[] {
  if (fromLat > latitude === toLat > latitude) return []
  return [fromLng + ((latitude - fromLat) / (toLat - fromLat)) * (toLng - fromLng)]
}
