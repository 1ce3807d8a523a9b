/** Boxes and segments in pixels, and tests for overlap. Touching is not overlapping. */
import type { Box, Edge, Point, Segment, Size } from './types.ts'

export function boxAround({ x, y }: Point, width: number, height = width): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Returns a box enlarged by `by` pixels on every side; reduced if negative, but never inverted. */
export function grow(box: Box, by: number): Box {
  const inset = Math.max(by, -Math.min(box.right - box.left, box.bottom - box.top) / 2)
  return { left: box.left - inset, top: box.top - inset, right: box.right + inset, bottom: box.bottom + inset }
}

export function frameOf({ width, height }: Size): Box {
  return { left: 0, top: 0, right: width, bottom: height }
}

export function middleOf(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  )
}

export function holdsPoint(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/**
 * Returns whether a segment enters a box. Liang–Barsky clipping: narrows the part of the segment that is between each
 * pair of edges, https://en.wikipedia.org/wiki/Liang%E2%80%93Barsky_algorithm
 */
export function crosses({ from, to }: Segment, box: Box): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let first = 0
  let last = 1
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0) {
      if (room <= 0) return false
    } else if (step < 0) first = Math.max(first, room / step)
    else last = Math.min(last, room / step)
  }
  return first < last
}

/** Returns whether two segments cross; not if they only touch or lie on one line. */
export function areCrossing(a: Segment, b: Segment): boolean {
  const side = ({ from, to }: Segment, { x, y }: Point) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x))
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0
}

/**
 * Returns the segment to `to` from the point `distance` pixels away from `from`; null if the two points are nearer than
 * that.
 */
export function segmentOutside(from: Point, to: Point, distance: number): Segment | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length <= distance) return null
  const part = distance / length
  return { from: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, to }
}

/** Returns the point and edge where the ray from the centre of `box` to a point outside leaves the box. */
export function exitOf(box: Box, towards: Point): { point: Point; edge: Edge } {
  const middle = middleOf(box)
  const dx = towards.x - middle.x
  const dy = towards.y - middle.y
  const byX = dx === 0 ? Infinity : (box.right - box.left) / 2 / Math.abs(dx)
  const byY = dy === 0 ? Infinity : (box.bottom - box.top) / 2 / Math.abs(dy)
  const part = Math.min(byX, byY, 1)
  const point = { x: middle.x + dx * part, y: middle.y + dy * part }
  if (byX < byY) return { point, edge: dx > 0 ? 'right' : 'left' }
  return { point, edge: dy < 0 ? 'top' : 'bottom' }
}
