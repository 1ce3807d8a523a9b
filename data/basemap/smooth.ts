import { cornerDegrees, distanceToSegment, pointAt, type Point, type Ring } from './geometry.ts'

/**
 * Removes points that are within a tolerance of the line without them (Douglas and Peucker 1973). The tolerance, in
 * units of the points, may vary by point. The ring's first point and the one farthest from it are fixed, so that a
 * start on a straight edge costs at most one point.
 */
export function simplify(ring: Ring, toleranceAt: (point: Point) => number): Ring {
  if (ring.length < 5) return ring
  const first = pointAt(ring, 0)
  let opposite = 0
  let reach = -1
  ring.forEach(([x, y], i) => {
    const distance = Math.hypot(x - first[0], y - first[1])
    if (distance > reach) [opposite, reach] = [i, distance]
  })
  const kept = new Set([0, opposite])
  const spans: [number, number][] = [
    [0, opposite],
    [opposite, ring.length],
  ]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let farthest = -1
    let most = 1
    for (let i = from + 1; i < to; i++) {
      const point = pointAt(ring, i)
      const ratio = distanceToSegment(point, pointAt(ring, from), pointAt(ring, to)) / toleranceAt(point)
      if (ratio > most) [farthest, most] = [i, ratio]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return ring.filter((_, i) => kept.has(i))
}

/**
 * Cuts corners (Chaikin 1974): each edge keeps its middle and loses a quarter at either end, but never more than `most`
 * units in the first round and half as much in each later one. The limit keeps long quays and runways straight.
 */
export function cutCorners(ring: Ring, most: number, rounds: number): Ring {
  if (rounds === 0) return ring
  const cut = ring.flatMap((a, i): Point[] => {
    const b = pointAt(ring, i + 1)
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const share = Math.min(0.25, most / Math.hypot(dx, dy))
    return [
      [a[0] + share * dx, a[1] + share * dy],
      [b[0] - share * dx, b[1] - share * dy],
    ]
  })
  return cutCorners(cut, most / 2, rounds - 1)
}

/** Removes duplicate points, and the tips of corners sharper than `least` degrees, until none is left. */
export function dropSpikes(ring: Ring, least: number): Ring {
  const single = ring.filter(([x, y], i) => {
    const [beforeX, beforeY] = pointAt(ring, i - 1)
    return x !== beforeX || y !== beforeY
  })
  if (single.length < 3) return single
  const kept = single.filter((point, i) => {
    return cornerDegrees(pointAt(single, i - 1), point, pointAt(single, i + 1)) >= least
  })
  return kept.length === ring.length || kept.length < 3 ? kept : dropSpikes(kept, least)
}
