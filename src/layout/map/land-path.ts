/** Land as SVG path data, for static pictures. */
import { linesPath, outlinePath } from '../svg-path.ts'
import { grow, frameOf } from './geometry.ts'
import { originOf, projectOnMap } from './mercator.ts'
import type { Box, Camera, Point } from './types.ts'

type Ring = readonly (readonly number[])[]

/** Margin beyond the frame, px, so that the edge along which land is cut is never visible. */
const MARGIN = 4
/** Points nearer than this to the previous one are dropped, px. */
const NEAREST = 0.4
/** Digits after the point in path data, px. */
const DIGITS = 1

/**
 * Converts rings of GeoJSON polygons (degrees, longitude first) to pixels of `camera`, rounded to tenths; coinciding
 * points are dropped.
 */
export function landPath(polygons: readonly (readonly Ring[])[], camera: Camera): string {
  return polygons.flatMap((rings) => rings.map((ring) => ringPath(inPixels(ring, camera), 0))).join('')
}

/** Like `landPath`, but clipped slightly beyond the frame, so that a file contains no invisible land. */
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

/** Returns the parts of lines that may be within the frame, as path data. */
export function coastPathWithin(lines: readonly Ring[], camera: Camera): string {
  const frame = grow(frameOf(camera), MARGIN)
  return lines
    .flatMap((line) => {
      const points = inPixels(line, camera)
      return isBeyond(points, frame) ? [] : partsWithin(points, frame).map((part) => openPath(part, NEAREST))
    })
    .join('')
}

/** Splits a line where it is beyond an edge of the frame. */
function partsWithin(line: readonly Point[], frame: Box): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  line.forEach((point, i) => {
    const before = line[i - 1]
    if (!before) return
    if (isBeyond([before, point], frame)) part = []
    else {
      if (part.length === 0) parts.push((part = [before]))
      part.push(point)
    }
  })
  return parts
}

/** Returns whether a ring is entirely beyond one edge. That is so for most of an area, which then needs no clipping. */
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
    const { x, y } = projectOnMap([longitude, latitude], camera.zoom)
    return { x: x - origin.x, y: y - origin.y }
  })
}

function ringPath(ring: readonly Point[], nearest: number): string {
  const points = written(ring, nearest)
  return points.length < 3 ? '' : outlinePath(points, DIGITS)
}

function openPath(line: readonly Point[], nearest: number): string {
  const points = written(line, nearest)
  return points.length < 2 ? '' : linesPath([points], DIGITS)
}

/** Rounds points to tenths; those that coincide with the last one kept, or are nearer to it, are dropped. */
function written(line: readonly Point[], nearest: number): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  let last: Point | undefined
  for (const point of line) {
    if (last && nearest > 0 && Math.hypot(point.x - last.x, point.y - last.y) < nearest) continue
    last = point
    const [x, y] = [tenths(point.x), tenths(point.y)]
    const before = points.at(-1)
    if (before?.[0] !== x || before[1] !== y) points.push([x, y])
  }
  return points
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/**
 * Sutherland–Hodgman clipping, one edge after another:
 * https://en.wikipedia.org/wiki/Sutherland%E2%80%93Hodgman_algorithm
 */
function clipped(ring: readonly Point[], { left, top, right, bottom }: Box): readonly Point[] {
  const edges: readonly ((point: Point) => number)[] = [
    ({ x }) => x - left,
    ({ x }) => right - x,
    ({ y }) => y - top,
    ({ y }) => bottom - y,
  ]
  return edges.reduce<readonly Point[]>(keepInside, ring)
}

/**
 * Clips a ring at one edge.
 * @param inside distance of a point from the edge, inwards; negative outside
 */
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
