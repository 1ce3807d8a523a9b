/** What a panel's frame holds: whether a place is seen in it, which of several is nearest, and its bounds for the address. */
import { frameOf, grow, holdsPoint } from './geometry.ts'
import { boundsOf, toPanel } from './mercator.ts'
import type { Bounds, Box, Camera, Coordinates, Id, MapEvent } from './types.ts'

/** From the frame's edge to what counts as seen, px. */
const SEEN_MARGIN = 12
/** A bound of the address has four decimals: eleven metres. */
const STEPS_PER_DEGREE = 10_000

/** Whether a place is within the frame, clear of its edge and of what is drawn on it. */
export function isSeen(coordinates: Coordinates, camera: Camera, controls: readonly Box[]): boolean {
  const point = toPanel(camera, coordinates)
  return (
    holdsPoint(grow(frameOf(camera), -SEEN_MARGIN), point) && !controls.some((control) => holdsPoint(control, point))
  )
}

/** The selected one of the events with these ids, else the one nearest to the middle of the frame. */
export function nearestOf(ids: readonly Id[], events: readonly MapEvent[], camera: Camera): MapEvent | undefined {
  const distance = ({ coordinates }: MapEvent) => {
    const { x, y } = toPanel(camera, coordinates)
    return Math.hypot(x - camera.width / 2, y - camera.height / 2)
  }
  return events
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => Number(b.selected) - Number(a.selected) || distance(a) - distance(b))[0]
}

/** What the frame shows, rounded outwards to four decimals; `back` takes corners to WGS 84. */
export function addressBounds(
  camera: Camera,
  back: (at: Coordinates) => Coordinates = (coordinates) => coordinates,
): Bounds {
  const [southWest, northEast] = boundsOf(camera)
  const [west, south] = back(southWest)
  const [east, north] = back(northEast)
  const down = (degrees: number) => Math.floor(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE
  const up = (degrees: number) => Math.ceil(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE
  return [
    [Math.max(-180, down(west)), Math.max(-90, down(south))],
    [Math.min(180, up(east)), Math.min(90, up(north))],
  ]
}
