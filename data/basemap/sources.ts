import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { boundsOf, doubleArea, overlap, type Bounds, type Polygon, type Ring } from './geometry.ts'
import type { Source } from './inputs.ts'

const require = createRequire(import.meta.url)

/**
 * Returns a source's land that may be within the bounds, in degrees; outer rings counter-clockwise, holes clockwise.
 */
export function readLand(source: Source, bounds: Bounds): Polygon[] {
  const polygons = source === 'osm' ? readOpenStreetMap().map(openRings) : readNaturalEarth('50m')
  return polygons.flatMap(([outer = [], ...holes]): Polygon[] =>
    overlap(boundsOf(outer), bounds) ? [[outer, ...holes.filter((hole) => overlap(boundsOf(hole), bounds))]] : [],
  )
}

/** Returns the land within OpenStreetMap's coastline. Lakes and rivers are not subtracted. */
function readOpenStreetMap(): Polygon[] {
  const file = require.resolve('@geo-maps/earth-coastlines-1m/map.geo.json')
  const parsed: { geometries: { coordinates: Polygon[] }[] } = JSON.parse(readFileSync(file, 'utf8'))
  return parsed.geometries.flatMap((geometry) => geometry.coordinates)
}

/**
 * Returns Natural Earth's land, in degrees; outer rings counter-clockwise, holes clockwise.
 * @param scale “50m” is 1:50 million
 */
export function readNaturalEarth(scale: string): Polygon[] {
  const file = `world-atlas/land-${scale}.json`
  const topology: Topology = JSON.parse(readFileSync(require.resolve(file), 'utf8'))
  const land = topology.objects['land']
  if (!land) throw new Error(`${file} has no object “land”.`)
  const found = feature(topology, land)
  const features = found.type === 'FeatureCollection' ? found.features : [found]
  const polygons = features.flatMap(({ geometry }): Polygon[] => {
    if (geometry.type === 'Polygon') return [geometry.coordinates.map(pairs)]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((polygon) => polygon.map(pairs)) : []
  })
  return polygons.map(openRings)
}

function pairs(ring: number[][]): Ring {
  return ring.map(([x = 0, y = 0]) => [x, y] as const)
}

/** Drops the repeated last points of closed rings, and turns the rings. */
function openRings(polygon: Polygon): Polygon {
  return polygon.map((ring, i) => turned(ring.slice(0, -1), i === 0 ? 1 : -1))
}

/** Returns the ring counter-clockwise for sign 1, clockwise for −1. */
export function turned(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(doubleArea(ring)) === sign ? ring : [...ring].reverse()
}
