import type { Bounds, Point } from './geometry.ts'

const EARTH_RADIUS_METRES = 6371008.8
const RADIANS = Math.PI / 180

export interface Projection {
  /** Converts degrees to metres east and north of the centre. */
  forward: (point: Point) => Point
  /** Converts metres to degrees. */
  back: (point: Point) => Point
}

/**
 * Returns the Mercator projection about the centre of some bounds, in metres that are true at its latitude. Circles
 * stay circles on the page's maps, which are Mercator too.
 */
export function mercatorAbout([west, south, east, north]: Bounds): Projection {
  const middle = ((south + north) / 2) * RADIANS
  const origin = ((west + east) / 2) * RADIANS
  const scale = EARTH_RADIUS_METRES * Math.cos(middle)
  const stretched = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + latitude / 2))
  const base = stretched(middle)
  return {
    forward: ([longitude, latitude]) => [
      scale * (longitude * RADIANS - origin),
      scale * (stretched(latitude * RADIANS) - base),
    ],
    back: ([x, y]) => [
      (x / scale + origin) / RADIANS,
      (2 * Math.atan(Math.exp(y / scale + base)) - Math.PI / 2) / RADIANS,
    ],
  }
}
