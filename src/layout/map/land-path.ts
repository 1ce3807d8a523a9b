/** Land as SVG path data, for a picture that doesn't move. */
import { grow, frameOf } from './geometry.ts'
import { originOf, project } from './mercator.ts'
import type { Box, Camera, Point } from './types.ts'

type Ring = readonly (readonly number[])[]

/** Beyond the frame, px: the edge along which land is cut is never seen. */
const MARGIN = 4
/** Points nearer to the one before are left out, px. */
const NEAREST = 0.4

/** Rings of GeoJSON polygons (degrees, longitude first), in pixels of `camera`, to a tenth; points that fall on one another are left out. */
export function landPath(polygons: readonly (readonly Ring[])[], camera: Camera): string {
  return polygons.flatMap((rings) => rings.map((ring) => ringPath(inPixels(ring, camera), 0))).join('')
}

/** The same, cut a little beyond the frame: a file holds no land that it doesn't show. */
export function landPathWithin(polygons: readonly (readonly Ring[])[], camera: Camera): string {
  const frame = grow(frameOf(camera), MARGIN)
  return polygons
    .flatMap((rings) =>
      rings.map((ring) => {
        const points = inPixels(ring, camera)
        return isBeyond(points, frame) ? '' : ringPath(clipped(points, frame), NEAREST)
      }),
    )
    .join('')
}

/** Whether all of it lies beyond one edge: most of an area does, and needn't be cut. */
function isBeyond(ring: readonly Point[], { left, top, right, bottom }: Box): boolean {
  return (
    ring.every(({ x }) => x < left) ||
    ring.every(({ x }) => x > right) ||
    ring.every(({ y }) => y < top) ||
    ring.every(({ y }) => y > bottom)
  )
}

function inPixels(ring: Ring, camera: Camera): Point[] {
  const origin = originOf(camera)
  return ring.map(([longitude = 0, latitude = 0]) => {
    const { x, y } = project([longitude, latitude], camera.zoom)
    return { x: x - origin.x, y: y - origin.y }
  })
}

function ringPath(ring: readonly Point[], nearest: number): string {
  const points: string[] = []
  let last: Point | undefined
  for (const point of ring) {
    if (last && nearest > 0 && Math.hypot(point.x - last.x, point.y - last.y) < nearest) continue
    last = point
    const written = `${Math.round(point.x * 10) / 10},${Math.round(point.y * 10) / 10}`
    if (written !== points.at(-1)) points.push(written)
  }
  return points.length < 3 ? '' : `M${points.join('L')}Z`
}

/** Sutherland and Hodgman's clipping, an edge after the other: https://en.wikipedia.org/wiki/Sutherland%E2%80%93Hodgman_algorithm */
function clipped(ring: readonly Point[], { left, top, right, bottom }: Box): readonly Point[] {
  const edges: readonly ((point: Point) => number)[] = [
    ({ x }) => x - left,
    ({ x }) => right - x,
    ({ y }) => y - top,
    ({ y }) => bottom - y,
  ]
  return edges.reduce<readonly Point[]>(keepInside, ring)
}

/** @param inside how far within the edge a point lies; negative outside */
function keepInside(ring: readonly Point[], inside: (point: Point) => number): readonly Point[] {
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1) ?? point
    const [a, b] = [inside(before), inside(point)]
    const crossing = a < 0 !== b < 0 ? [between(before, point, a / (a - b))] : []
    return b < 0 ? crossing : [...crossing, point]
  })
}

function between(a: Point, b: Point, part: number): Point {
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}
