/** Geometry of points and rings. Rings are open: the first point is not repeated at the end. */

export type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]
/** An outer ring and its holes. */
export type Polygon = readonly Ring[]
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const EARTH_RADIUS_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Returns the point at an index of a ring. The index wraps around: −1 is the last point. */
export function pointAt(ring: Ring, index: number): Point {
  const point = ring[((index % ring.length) + ring.length) % ring.length]
  if (!point) throw new Error(`A ring of ${ring.length} points has no point ${index}.`)
  return point
}

/** Returns twice the signed area, in squared units of the points; positive if the ring is counter-clockwise. */
export function doubleArea(ring: Ring): number {
  let sum = 0
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = pointAt(ring, i + 1)
    sum += x * nextY - nextX * y
  })
  return sum
}

/**
 * Returns the area in km² of a ring in degrees, on a sphere: the shoelace sum in the equal-area cylindrical projection.
 */
export function areaKm2(ring: Ring): number {
  const flat = ring.map(([longitude, latitude]): Point => [longitude * RADIANS, Math.sin(latitude * RADIANS)])
  return (Math.abs(doubleArea(flat)) / 2) * EARTH_RADIUS_KM ** 2
}

/** Returns the angle at a corner, in degrees from 0 (reversal) to 180 (straight on). */
export function cornerDegrees(before: Point, corner: Point, after: Point): number {
  const [ax, ay] = [before[0] - corner[0], before[1] - corner[1]]
  const [bx, by] = [after[0] - corner[0], after[1] - corner[1]]
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) / RADIANS
}

/** Returns the distance of a point from the segment between two others, in units of the points. */
export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square))
  return Math.hypot(x - ax - share * dx, y - ay - share * dy)
}

/** Returns the distance in km of a point in degrees from the nearest point of the bounds; 0 inside. */
export function kmOutside([longitude, latitude]: Point, [west, south, east, north]: Bounds): number {
  const byLongitude = Math.max(west - longitude, 0, longitude - east) * Math.cos(latitude * RADIANS)
  const byLatitude = Math.max(south - latitude, 0, latitude - north)
  return Math.hypot(byLongitude, byLatitude) * RADIANS * EARTH_RADIUS_KM
}

/** Returns whether the point is inside the ring. For a point on the edge, the result may be either. */
export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = pointAt(ring, i + 1)
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

/** Returns the smallest bounds that contain the ring. */
export function boundsOf(ring: Ring): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

export function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}
