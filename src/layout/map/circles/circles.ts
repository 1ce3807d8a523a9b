/**
 * Places as circles whose area is the number of their announcements. Circles that nearly touch become one, at the place
 * of the larger.
 */
import { project } from '../mercator.ts'
import { coverageOf } from './coverage.ts'
import type { Coordinates, Id, Point } from '../types.ts'

/** The events at one place. */
export interface PlaceGroup {
  readonly id: Id
  /** The place's city; undefined if it is in none. */
  readonly city: Id | undefined
  readonly coordinates: Coordinates
  /** Index of the colour, 1 to 6; 0 for ink. */
  readonly hue: number
  /** Number of announcements of the whole data; of milestones at a place that has nothing else. */
  readonly count: number
}

/** Limits of circles' radii, px. */
export interface CircleStyle {
  readonly largest: number
  readonly least: number
}

/** Radii on a wide map and on a phone, px. */
export const CIRCLES: Readonly<Record<'wide' | 'phone', CircleStyle>> = {
  wide: { largest: 17, least: 1.9 },
  phone: { largest: 11, least: 1.9 },
}

/**
 * Maximum radius of one announcement, px: little data doesn't make large circles. A mark of an event has about this
 * size.
 */
const ONE_EVENT = 6
/** Part of any 64 × 64 px of the map that circles may cover. */
export const MOST_COVERED = 0.35
/**
 * Circles that cover more become smaller, by this factor each time, while one announcement has a larger circle than the
 * least; to this part of what they may cover, so that the map's form doesn't change back and forth.
 */
const SHRINKING = { factor: 0.9, part: 0.9 }
/** Distance below which two circles become one, as a share of the sum of their radii. */
const MERGING = 0.66
/** Tolerance for rounding errors, px. */
const TOLERANCE = 1e-9
/** Maximum number of attempts to find radii at which the largest circle after merging has its radius. */
const ATTEMPTS = 12

/** A circle in world pixels of its zoom. */
export interface Circle<Group extends PlaceGroup = PlaceGroup> extends Point {
  /** Its places, the one with most announcements first; the circle is there, and has its name and colour. */
  readonly members: readonly [Group, ...Group[]]
  readonly count: number
  readonly radius: number
}

export interface Circles<Group extends PlaceGroup = PlaceGroup> {
  /** Largest first, so that small ones are drawn on top. */
  readonly circles: readonly Circle<Group>[]
  /** Radius of one announcement, px; circles with few have at least the least radius. */
  readonly unit: number
}

/**
 * Returns the circles of all places at a zoom. The result depends neither on the map's centre nor on filters, so
 * neither a pan nor a filter moves or joins circles. Supercluster, which groups marks, doesn't fit: its groups have a
 * fixed radius and lie in their middle, while here the distance follows the numbers and a city stays where it is.
 *
 * @param fixedUnit radius of one announcement, px; by default the largest that leaves the map legible
 */
export function placeCircles<Group extends PlaceGroup>(
  groups: readonly Group[],
  zoom: number,
  style: CircleStyle,
  fixedUnit?: number,
): Circles<Group> {
  const places = groups
    .map((group) => ({ ...project(group.coordinates, zoom), group }))
    .sort((a, b) => b.group.count - a.group.count || compare(a.group.id, b.group.id))
  let unit = fixedUnit ?? Math.min(ONE_EVENT, style.largest / Math.sqrt(places[0]?.group.count ?? 1))
  for (let attempt = 0; ; attempt++) {
    const radiusOf = (count: number) => circleRadius(count, unit, style)
    const merged = merge(places, radiusOf)
    const most = merged.reduce((most, { count }) => Math.max(most, count), 1)
    // Smaller circles merge less, so that the largest becomes smaller, too: a few attempts settle.
    if (fixedUnit === undefined && unit * Math.sqrt(most) > style.largest + TOLERANCE && attempt < ATTEMPTS) {
      unit = style.largest / Math.sqrt(most)
      continue
    }
    const circles = merged
      .map(({ x, y, members, count }) => ({ x, y, members, count, radius: radiusOf(count) }))
      .sort((a, b) => b.radius - a.radius)
    const limit = SHRINKING.part * MOST_COVERED
    if (fixedUnit !== undefined || unit <= style.least || coverageOf(circles, limit) < limit) return { circles, unit }
    unit = Math.max(style.least, unit * SHRINKING.factor)
  }
}

/** Returns the radius of a circle for a number of announcements, px. */
export function circleRadius(count: number, unit: number, { largest, least }: CircleStyle): number {
  return Math.max(least, Math.min(largest, unit * Math.sqrt(count)))
}

interface Merging<Group> {
  x: number
  y: number
  members: [Group, ...Group[]]
  count: number
}

interface Place<Group> extends Point {
  readonly group: Group
}

/** Merges places, given with most announcements first, until no two circles are too near. */
function merge<Group extends PlaceGroup>(
  places: readonly Place<Group>[],
  radiusOf: (count: number) => number,
): readonly Merging<Group>[] {
  let merged: readonly Merging<Group>[] = places.map(({ x, y, group }) => ({
    x,
    y,
    members: [group],
    count: group.count,
  }))
  for (;;) {
    const next = mergeOnce(merged, radiusOf)
    if (next.length === merged.length) return next
    // Merging changes the order: a circle of several places may now be the largest.
    merged = [...next].sort((a, b) => b.count - a.count || compare(a.members[0].id, b.members[0].id))
  }
}

/** Lets each circle, in order, take in those after it that are too near, including those that come near as it grows. */
function mergeOnce<Group extends PlaceGroup>(
  circles: readonly Merging<Group>[],
  radiusOf: (count: number) => number,
): readonly Merging<Group>[] {
  const largest = radiusOf(circles.reduce((sum, { count }) => sum + count, 0))
  const grid = new Grid(circles, Math.max(1, 2 * MERGING * largest))
  const taken = new Set<Merging<Group>>()
  const result: Merging<Group>[] = []
  for (const circle of circles) {
    if (taken.has(circle)) continue
    taken.add(circle)
    const grown: Merging<Group> = { ...circle, members: [...circle.members] }
    for (let near = findNear(); near.length > 0; near = findNear()) {
      for (const other of near) {
        taken.add(other)
        // The circle is at the place with most announcements, which may be in one that is smaller as a whole.
        if (other.members[0].count > grown.members[0].count) {
          grown.members = [...other.members, ...grown.members]
          grown.x = other.x
          grown.y = other.y
        } else grown.members.push(...other.members)
        grown.count += other.count
      }
    }
    result.push(grown)

    function findNear(): readonly Merging<Group>[] {
      return grid
        .around(grown)
        .filter(
          (other) =>
            !taken.has(other) &&
            Math.hypot(other.x - grown.x, other.y - grown.y) <
              MERGING * (radiusOf(grown.count) + radiusOf(other.count)),
        )
    }
  }
  return result
}

/** Points by cells of a grid, to find those near another. */
class Grid<T extends Point> {
  readonly #cells = new Map<number, T[]>()
  readonly #side: number

  constructor(points: readonly T[], side: number) {
    this.#side = side
    for (const point of points) {
      const key = this.#key(Math.floor(point.x / side), Math.floor(point.y / side))
      const cell = this.#cells.get(key)
      if (cell) cell.push(point)
      else this.#cells.set(key, [point])
    }
  }

  /** Returns all points that are at most the cells' side away, and others. */
  around({ x, y }: Point): T[] {
    const column = Math.floor(x / this.#side)
    const row = Math.floor(y / this.#side)
    const found: T[] = []
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) found.push(...(this.#cells.get(this.#key(column + dx, row + dy)) ?? []))
    return found
  }

  #key(column: number, row: number): number {
    return column * ROWS + row
  }
}

/** More rows of cells than any map has. */
const ROWS = 2 ** 22

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
