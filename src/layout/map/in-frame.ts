/**
 * Queries on a panel's frame: whether a place is visible, which event is nearest to the centre, and the bounds for the
 * address.
 */
import { frameOf, grow, holdsPoint } from './geometry.ts'
import { boundsOf, boundsOnEarth, toPanel } from './mercator.ts'
import type { Bounds, Box, Camera, Coordinates, Id, MapEvent } from './types.ts'

/** Margin inside the frame that doesn't count as visible, px. */
const SEEN_MARGIN = 12
/** Bounds in the address have four decimals, that is eleven metres. */
const STEPS_PER_DEGREE = 10_000

/** Returns whether a place is inside the frame, away from its edge and not under a control. */
export function isSeen(coordinates: Coordinates, camera: Camera, controls: readonly Box[]): boolean {
  const point = toPanel(camera, coordinates)
  return (
    holdsPoint(grow(frameOf(camera), -SEEN_MARGIN), point) && !controls.some((control) => holdsPoint(control, point))
  )
}

/** Of the events with these ids, returns the selected one, else the one nearest to the frame's centre. */
export function nearestOf(ids: readonly Id[], events: readonly MapEvent[], camera: Camera): MapEvent | undefined {
  const distance = ({ coordinates }: MapEvent) => {
    const { x, y } = toPanel(camera, coordinates)
    return Math.hypot(x - camera.width / 2, y - camera.height / 2)
  }
  return events
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => Number(b.selected) - Number(a.selected) || distance(a) - distance(b))[0]
}

/**
 * Returns the visible bounds, rounded outwards to four decimals; `back` converts corners to WGS 84. Their west is
 * greater than their east if they cross 180°.
 */
export function addressBounds(
  camera: Camera,
  back: (at: Coordinates) => Coordinates = (coordinates) => coordinates,
): Bounds {
  const [southWest, northEast] = boundsOf(camera)
  const [west, south] = back(southWest)
  const [east, north] = back(northEast)
  const down = (degrees: number) => Math.floor(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE
  const up = (degrees: number) => Math.ceil(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE
  return boundsOnEarth([
    [down(west), Math.max(-90, down(south))],
    [up(east), Math.min(90, up(north))],
  ])
}
