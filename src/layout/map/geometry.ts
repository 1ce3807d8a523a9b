/** Boxes, segments and whether they meet. Pixels; what only touches does not meet. */
import type { Box, Edge, Point, Segment, Size } from './types.ts'

export function boxAround({ x, y }: Point, width: number, height = width): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** A box `by` pixels larger on every side; smaller where negative, never inside out. */
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
 * Whether a segment enters a box: Liang and Barsky's clipping, which narrows the part of the segment that lies between
 * each pair of edges, https://en.wikipedia.org/wiki/Liang%E2%80%93Barsky_algorithm
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

/** The segment from `distance` pixels off `from`, towards `to`; null where the two are nearer than that. */
export function segmentOutside(from: Point, to: Point, distance: number): Segment | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length <= distance) return null
  const part = distance / length
  return { from: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, to }
}

/** Where the ray from the middle of `box` to a point outside it leaves the box, and by which edge. */
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
