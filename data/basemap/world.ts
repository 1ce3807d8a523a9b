import { boundsOf, doubleArea, overlap, pointAt, type Bounds, type Point, type Polygon, type Ring } from './geometry.ts'
import { unite } from './polygons.ts'
import { readNaturalEarth, turned } from './sources.ts'
import world from './world.json' with { type: 'json' }

// The land of the whole world in one copy, which is cut at 169° W: longitudes are −169 to 191. This meridian passes
// between Asia and America and touches almost no land. The poles are cut off just beyond the edge of the maps'
// projection (85.0511°).

const AROUND = 360

/** A file of the world's land. */
export interface WorldFile {
  /** Names the output: ID.topo.json. */
  id: string
  /** The file is for land in here. Degrees. */
  covers: Bounds
  /** Land is cut here. Edges of land along these bounds aren't coast. Degrees. */
  bounds: Bounds
  stepDegrees: number
  /** Polygons in steps from the south-western corner of `bounds`. */
  land: Polygon[]
}

type Part = Pick<WorldFile, 'id' | 'covers' | 'bounds'>

/** Returns all files: the world at the coarser scales, and tiles of the world at the finest. */
export function worldFiles(): WorldFile[] {
  const whole: Bounds = [world.west, -world.north, world.west + AROUND, world.north]
  return world.scales.flatMap(({ scale, toZoom, stepDegrees }) => {
    const id = `world-${scale}`
    const parts = toZoom === undefined ? tiles(id, whole) : [{ id, covers: whole, bounds: whole }]
    return filesOf(repeated(readNaturalEarth(scale), stepDegrees), stepDegrees, parts)
  })
}

/**
 * Returns the tiles. They overlap, so that no gap is visible between them. A tile's id has the longitude and the
 * latitude of its south-western corner.
 */
function tiles(id: string, [west, south, east, north]: Bounds): Part[] {
  const { tile, overlap } = world
  const found: Part[] = []
  for (let y = -90; y < 90; y += tile) {
    for (let x = west; x < east; x += tile) {
      const covers: Bounds = [x, Math.max(south, y), x + tile, Math.min(north, y + tile)]
      const bounds: Bounds = [
        Math.max(west, covers[0] - overlap),
        Math.max(south, covers[1] - overlap),
        Math.min(east, covers[2] + overlap),
        Math.min(north, covers[3] + overlap),
      ]
      found.push({ id: `${id}_${x}_${y}`, covers, bounds })
    }
  }
  return found
}

function filesOf(land: readonly Polygon[], stepDegrees: number, parts: readonly Part[]): WorldFile[] {
  const measured = land.map((polygon) => ({ polygon, around: boundsOf(polygon[0] ?? []) }))
  const seam = Math.round(AROUND / 2 / stepDegrees)
  return parts.map((part) => {
    const [west, south, east, north] = part.bounds.map((degrees) => Math.round(degrees / stepDegrees)) as [...Bounds]
    const inside = measured.flatMap(({ polygon, around }): Polygon[] => {
      if (!overlap(around, [west, south, east, north])) return []
      const [outer = [], ...holes] = polygon.map((ring) => clipped(ring, [west, south, east, north]))
      // What rounding turned into a line, or over, isn't land.
      return doubleArea(outer) > 0 ? [[outer, ...holes.filter((hole) => doubleArea(hole) < 0)]] : []
    })
    const isOnSeam = ([x]: Point): boolean => Math.abs(x) === seam
    const isAtSeam = ([outer = []]: Polygon): boolean => outer.some(isOnSeam)
    const united = unite(inside.filter(isAtSeam)).map((polygon) => polygon.map((ring) => closedUp(ring, isOnSeam)))
    const whole = [...inside.filter((polygon) => !isAtSeam(polygon)), ...united]
    const fromCorner = (polygon: Polygon): Polygon => polygon.map((ring) => ring.map(([x, y]) => [x - west, y - south]))
    return { ...part, stepDegrees, land: whole.map(fromCorner) }
  })
}

/**
 * Returns land in steps from 0° N 0° E, with copies 360° further east and west. Rings of the source may cross 180°,
 * where their longitude jumps by 360°; here it goes on.
 */
function repeated(land: readonly Polygon[], stepDegrees: number): Polygon[] {
  const unrolled = land.map((polygon) => polygon.map((ring, i) => turned(unroll(ring), i === 0 ? 1 : -1)))
  return [-AROUND, 0, AROUND].flatMap((degrees) =>
    unrolled.map((polygon) =>
      polygon.map((ring) =>
        ring.map(([x, y]): Point => [Math.round((x + degrees) / stepDegrees), Math.round(y / stepDegrees)]),
      ),
    ),
  )
}

/**
 * Drops edges along the seam that are up to two steps long: the two sides of the source differ by that much there.
 */
function closedUp(ring: Ring, isOnSeam: (point: Point) => boolean): Ring {
  return ring.filter((point, i) => {
    const before = pointAt(ring, i - 1)
    return !(isOnSeam(point) && isOnSeam(before) && Math.abs(point[1] - before[1]) <= 2)
  })
}

/** Makes the longitudes of a ring continuous. A ring around the South Pole is closed there. */
function unroll(ring: Ring): Ring {
  let shift = 0
  const points = ring.map(([x, y], i): Point => {
    const before = ring[i - 1]
    if (before && Math.abs(x - before[0]) > AROUND / 2) shift += x < before[0] ? AROUND : -AROUND
    return [x + shift, y]
  })
  const [startX, startY] = pointAt(points, 0)
  const around = AROUND * Math.round((pointAt(points, -1)[0] - startX) / AROUND)
  if (around === 0) return points
  return [...points, [startX + around, startY], [startX + around, -90], [startX, -90]]
}

/**
 * Returns the ring clipped to the bounds, one edge after another (Sutherland and Hodgman 1974). Parts of the ring stay
 * connected along the bounds, by edges without area. Points that repeat the one before are dropped.
 */
function clipped(ring: Ring, [west, south, east, north]: Bounds): Ring {
  const byX = clippedAt(clippedAt(ring, 0, west, 1), 0, east, -1)
  const found = clippedAt(clippedAt(byX, 1, south, 1), 1, north, -1)
  return found.filter(([x, y], i) => {
    const [beforeX, beforeY] = pointAt(found, i - 1)
    return x !== beforeX || y !== beforeY
  })
}

/** Returns the part of a ring on one side of a line: `sign` is 1 for the greater coordinates, −1 for the lesser. */
function clippedAt(ring: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const kept: Point[] = []
  ring.forEach((point, i) => {
    const before = pointAt(ring, i - 1)
    const [a, b] = [(before[axis] - limit) * sign, (point[axis] - limit) * sign]
    if (a < 0 !== b < 0) {
      const share = a / (a - b)
      const other = axis === 0 ? 1 : 0
      const crossing = Math.round(before[other] + (point[other] - before[other]) * share)
      kept.push(axis === 0 ? [limit, crossing] : [crossing, limit])
    }
    if (b >= 0) kept.push(point)
  })
  return kept
}
