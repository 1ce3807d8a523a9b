/** Rectangles of degrees. */
import type { Bounds, Coordinates } from './types.ts'

/**
 * Returns whether a point is inside bounds, edges included; bounds whose west is greater than their east cross the
 * antimeridian.
 */
export function contains([[west, south], [east, north]]: Bounds, [longitude, latitude]: Coordinates): boolean {
  const inLongitudes = west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east
  return inLongitudes && south <= latitude && latitude <= north
}
