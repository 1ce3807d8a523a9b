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
  const polygons = source === 'osm' ? readOpenStreetMap() : readNaturalEarth()
  return polygons.flatMap((polygon): Polygon[] => {
    const [outer, ...holes] = polygon.map((ring) => ring.slice(0, -1))
    if (!outer || !overlap(boundsOf(outer), bounds)) return []
    return [[turned(outer, 1), ...holes.filter((hole) => overlap(boundsOf(hole), bounds)).map((h) => turned(h, -1))]]
  })
}

/** Returns the land within OpenStreetMap's coastline. Lakes and rivers are not subtracted. */
function readOpenStreetMap(): Polygon[] {
  const file = require.resolve('@geo-maps/earth-coastlines-1m/map.geo.json')
  const parsed: { geometries: { coordinates: Polygon[] }[] } = JSON.parse(readFileSync(file, 'utf8'))
  return parsed.geometries.flatMap((geometry) => geometry.coordinates)
}

/** Returns Natural Earth's land at 1:50 million. */
function readNaturalEarth(): Polygon[] {
  const topology: Topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-50m.json'), 'utf8'))
  const land = topology.objects['land']
  if (!land) throw new Error('world-atlas/land-50m.json has no object “land”.')
  const found = feature(topology, land)
  const features = found.type === 'FeatureCollection' ? found.features : [found]
  return features.flatMap(({ geometry }): Polygon[] => {
    if (geometry.type === 'Polygon') return [geometry.coordinates.map(pairs)]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((polygon) => polygon.map(pairs)) : []
  })
}

function pairs(ring: number[][]): Ring {
  return ring.map(([x = 0, y = 0]) => [x, y] as const)
}

function turned(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(doubleArea(ring)) === sign ? ring : [...ring].reverse()
}
