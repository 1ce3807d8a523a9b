import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'
import {
  boundsOf,
  distanceToSegment,
  isInside,
  pointAt,
  type Bounds,
  type Point,
  type Polygon,
  type Ring,
} from '../../../data/basemap/geometry.ts'
import type { Name } from '../../../data/basemap/inputs.ts'

export type Properties = Omit<Name, 'area' | 'coordinates'>

interface Output extends Topology<{ land: MultiPolygon; names: GeometryCollection<Properties> }> {
  covers: Bounds
  licence: string
  attribution: string
  transform: NonNullable<Topology['transform']>
}

export interface Basemap {
  text: string
  output: Output
  /** Open rings in degrees. */
  land: Polygon[]
  names: (Properties & { at: Point })[]
}

const METRES_PER_DEGREE = 111195

export function readBasemap(id: string): Basemap {
  const text = readFileSync(new URL(`../../../data/basemap/${id}.topo.json`, import.meta.url), 'utf8')
  const output = JSON.parse(text) as Output // our own file
  const land = feature(output, output.objects.land).geometry.coordinates.map((polygon) => polygon.map(openRing))
  const names = feature(output, output.objects.names).features.map(({ geometry, properties }) => {
    if (geometry.type !== 'Point') throw new Error(`${properties.id} is a ${geometry.type}, expected a Point.`)
    return { ...properties, at: toPoint(geometry.coordinates) }
  })
  return { text, output, land, names }
}

/** Rings in whole steps of the file's lattice, where sums are exact. */
export function latticeRings({ output, land }: Basemap): Ring[] {
  const { scale, translate } = output.transform
  const toStep = ([x, y]: Point): Point => [
    Math.round((x - translate[0]) / scale[0]),
    Math.round((y - translate[1]) / scale[1]),
  ]
  return land.flat().map((ring) => ring.map(toStep))
}

export function isLand(land: readonly Polygon[], point: Point): boolean {
  return land.some(([outer = [], ...holes]) => isInside(point, outer) && !holes.some((hole) => isInside(point, hole)))
}

/** Returns the distance of a point from the nearest coast, in metres. */
export function metresToCoast(land: readonly Polygon[], [longitude, latitude]: Point): number {
  const squeeze = Math.cos((latitude * Math.PI) / 180)
  const local = ([x, y]: Point): Point => [
    (x - longitude) * squeeze * METRES_PER_DEGREE,
    (y - latitude) * METRES_PER_DEGREE,
  ]
  const distances = land.flat().map((ring) => {
    const metres = ring.map(local)
    return metres.reduce(
      (least, at, i) => Math.min(least, distanceToSegment([0, 0], at, pointAt(metres, i + 1))),
      Infinity,
    )
  })
  return Math.min(...distances)
}

export function gzippedKilobytes(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1000
}

/** Returns the intersections of edges that aren't neighbours in a ring, in exact integer arithmetic. */
export function crossings(rings: readonly Ring[]): string[] {
  const edges = rings.flatMap((ring, ringIndex) =>
    ring.map((from, index) => ({ from, to: pointAt(ring, index + 1), ringIndex, index, count: ring.length })),
  )
  const cells = new Map<string, typeof edges>()
  const found: string[] = []
  for (const edge of edges) {
    const [west, south, east, north] = boundsOf([edge.from, edge.to])
    const met = new Set<(typeof edges)[number]>()
    for (let x = Math.floor(west / CELL); x <= east / CELL; x++) {
      for (let y = Math.floor(south / CELL); y <= north / CELL; y++) {
        const key = `${x} ${y}`
        const cell = cells.get(key) ?? []
        cell.forEach((other) => met.add(other))
        cells.set(key, [...cell, edge])
      }
    }
    for (const other of met) {
      const apart = Math.abs(edge.index - other.index)
      const areNeighbours = edge.ringIndex === other.ringIndex && (apart === 1 || apart === edge.count - 1)
      if (!areNeighbours && doMeet(edge.from, edge.to, other.from, other.to)) {
        found.push(
          `${edge.from.join(' ')} – ${edge.to.join(' ')} meets ${other.from.join(' ')} – ${other.to.join(' ')}`,
        )
      }
    }
  }
  return found
}

/** Cell size of the index in `crossings`, lattice steps. */
const CELL = 200

function doMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)]
  if (abc * abd < 0 && cda * cdb < 0) return true
  return (
    (abc === 0 && isBetween(a, b, c)) ||
    (abd === 0 && isBetween(a, b, d)) ||
    (cda === 0 && isBetween(c, d, a)) ||
    (cdb === 0 && isBetween(c, d, b))
  )
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

function isBetween(a: Point, b: Point, point: Point): boolean {
  const [west, south, east, north] = boundsOf([a, b])
  return point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north
}

function openRing(ring: number[][]): Ring {
  return ring.slice(0, -1).map(toPoint)
}

function toPoint([longitude = NaN, latitude = NaN]: number[]): Point {
  return [longitude, latitude]
}
