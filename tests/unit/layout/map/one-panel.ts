/** One panel around Hong Kong, laid out by `placeMap`. */
import { placeMap } from '../../../../src/layout/map/place-map.ts'
import type { Box, Camera, MapEvent, PlacedMap } from '../../../../src/layout/map/types.ts'
import { HONG_KONG } from './atlas-places.ts'
import { measure } from './fake-measure.ts'

export const CAMERA: Camera = { center: HONG_KONG, zoom: 9.6, width: 284, height: 240 }
/** Scale bar at the bottom left, two buttons at the top right. */
export const CONTROLS: readonly Box[] = [
  { left: 6, top: 214, right: 90, bottom: 240 },
  { left: 240, top: 0, right: 284, bottom: 24 },
]

export function place(events: readonly MapEvent[], camera = CAMERA): PlacedMap {
  return placeMap(events, camera, { cities: ['hong-kong'], controls: CONTROLS, measure })
}
