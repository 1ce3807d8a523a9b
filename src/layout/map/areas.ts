/** Selects the committed area that supplies a map's land. */
import areas from '../../../data/basemap/areas.json' with { type: 'json' }
import type { Bounds, Id } from '../../model/dataset/types.ts'

/** Returns the area with the finest land that covers the centre of `bounds`; undefined if there is none. */
export function areaFor(bounds: Bounds): Id | undefined {
  const [[west, south], [east, north]] = bounds
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const covering = areas.filter(({ covers: [w = 0, s = 0, e = 0, n = 0] }) => w <= x && x <= e && s <= y && y <= n)
  return covering.sort((a, b) => size(a.covers) - size(b.covers))[0]?.id
}

/** Area of the locator. */
export const REGION: Id = 'region'

function size([west = 0, south = 0, east = 0, north = 0]: readonly number[]): number {
  return (east - west) * (north - south)
}
