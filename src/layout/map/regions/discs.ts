/** Cities of a region as discs with their number; a city with one event as that event's mark. */
import { segmentOutside } from '../geometry.ts'
import { originOf, project } from '../mercator.ts'
import type { Camera, Point, Segment } from '../types.ts'
import type { EventGroup } from '../circles/place-groups.ts'
import type { GroupCounts } from '../circles/row-groups.ts'
import { foundIn, type ShownCircle } from '../circles/shown-circles.ts'

/** Radii: of a city with a colour of its own, of another, and of a single event's mark, px. */
const RADIUS = { own: 14, other: 10, mark: 8 }
/** Minimum distance between two discs, px. */
const BETWEEN = 2
/** Lengths of leaders that are tried, px, and number of directions. */
const LEADERS = [10, 14, 19, 24]
const DIRECTIONS = 16
/** Least share of cities that are at their place. */
const AT_PLACE = 0.7

/** A city in panel pixels; x and y are the middle of its disc. */
export interface ShownDisc extends ShownCircle {
  /** True position of the city; equal to x and y unless the disc is next to it. */
  readonly point: Point
  readonly leader: Segment | null
  /** Whether it is the mark of the city's only event. */
  readonly isMark: boolean
}

interface Spot extends Point {
  readonly group: EventGroup
  readonly radius: number
  readonly point: Point
  readonly isFree: boolean
}

/**
 * Returns the discs of cities, those with most announcements first. Where discs would touch, the one with fewer is next
 * to its place. Neither a pan nor a filter moves them.
 *
 * @param counts what passes the filters, by group
 */
export function placeDiscs(groups: readonly EventGroup[], camera: Camera, counts: GroupCounts): readonly ShownDisc[] {
  const origin = originOf(camera)
  const inPanel = ({ x, y }: Point) => ({ x: x - origin.x, y: y - origin.y })
  return spotsOf(groups, camera.zoom).map(({ group, radius, ...spot }) => {
    const found = foundIn([group], counts)
    const at = inPanel(spot)
    const point = inPanel(spot.point)
    return {
      key: group.id,
      ...at,
      point,
      leader: segmentOutside(at, point, radius),
      isMark: group.rows.length === 1,
      hue: group.hue,
      radius,
      ...found,
      foundRadius: found.events > 0 ? radius : 0,
      groups: [group],
      city: group.city,
      others: 0,
    }
  })
}

/** Returns whether cities stand apart at a zoom: most at their place, and all others next to theirs. */
export function standApart(groups: readonly EventGroup[], zoom: number): boolean {
  const spots = spotsOf(groups, zoom)
  const atPlace = spots.filter(({ x, y, point }) => x === point.x && y === point.y).length
  return spots.every(({ isFree }) => isFree) && atPlace >= AT_PLACE * spots.length
}

/** Positions in world pixels. */
function spotsOf(groups: readonly EventGroup[], zoom: number): readonly Spot[] {
  const sorted = [...groups].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  const placed: Spot[] = []
  for (const group of sorted) {
    const point = project(group.coordinates, zoom)
    const radius = group.rows.length === 1 ? RADIUS.mark : group.hue > 0 ? RADIUS.own : RADIUS.other
    const isFree = ({ x, y }: Point) =>
      placed.every(
        (other) =>
          Math.hypot(other.x - x, other.y - y) >= other.radius + radius + BETWEEN &&
          // Nor does it cover the place of another.
          Math.hypot(other.point.x - x, other.point.y - y) >= radius + BETWEEN,
      )
    const at = [point, ...around(point, radius)].find(isFree)
    placed.push({ ...(at ?? point), group, radius, point, isFree: at !== undefined })
  }
  return placed
}

function around({ x, y }: Point, radius: number): readonly Point[] {
  return LEADERS.flatMap((length) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const angle = (2 * Math.PI * i) / DIRECTIONS
      return { x: x + Math.cos(angle) * (radius + length), y: y + Math.sin(angle) * (radius + length) }
    }),
  )
}
