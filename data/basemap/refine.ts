import { areaKm2, isInside, kmOutside, pointAt, type Bounds, type Point, type Polygon, type Ring } from './geometry.ts'
import type { Area, Patch } from './inputs.ts'
import { intersect, openAndClose, subtract, unite } from './polygons.ts'
import { mercatorAbout } from './projection.ts'
import { cutCorners, dropSpikes, simplify } from './smooth.ts'

/** Units per metre: polygons are computed in decimetres. */
const UNITS_PER_METRE = 10
/** Sharper corners are treated as errors. */
const LEAST_CORNER_DEGREES = 20
const ROUNDS_OF_CUTTING = 3
/** Distance outside `covers`, in km, over which tolerances double. */
const DOUBLING_KM = 8
/** Enough for the largest area: rounding to the grid creates few new crossings, and fewer each time. */
const MOST_ROUNDS_OF_MENDING = 20

/**
 * Makes a smooth coast from a rough one. Takes land in degrees; returns it in steps of the area's grid from its
 * south-western corner.
 */
export function refine(land: readonly Polygon[], area: Area, patches: readonly Patch[]): Polygon[] {
  const { forward, back } = mercatorAbout(area.covers)
  const toUnits = (point: Point): Point => {
    const [x, y] = forward(point)
    return [x * UNITS_PER_METRE, y * UNITS_PER_METRE]
  }
  const toDegrees = ([x, y]: Point): Point => back([x / UNITS_PER_METRE, y / UNITS_PER_METRE])
  const slackAt = (degrees: Point): number => 1 + kmOutside(degrees, area.covers) / DOUBLING_KM
  const patchesTo = (action: Patch['action']): Polygon[] =>
    patches.filter((patch) => patch.action === action).map(({ ring }) => [ring.map(toUnits)])

  const clipped = intersect(
    land.map((polygon) => polygon.map((ring) => ring.map(toUnits))),
    [[cornersOf(area.bounds).map(toUnits)]],
  )
  const mended = unite(subtract(clipped, patchesTo('remove')), patchesTo('add'))
  const opened = openAndClose(mended, area.gapMetres * UNITS_PER_METRE)
  const smooth = (ring: Ring): Ring => {
    const toleranceAt = (point: Point): number => area.toleranceMetres * UNITS_PER_METRE * slackAt(toDegrees(point))
    const bare = simplify(ring, (point) => 2 * toleranceAt(point))
    return simplify(cutCorners(bare, area.cornerMetres * UNITS_PER_METRE, ROUNDS_OF_CUTTING), toleranceAt)
  }
  const [west, south] = area.bounds
  const toLattice = (point: Point): Point => {
    const [longitude, latitude] = toDegrees(point)
    return [Math.round((longitude - west) / area.stepDegrees), Math.round((latitude - south) / area.stepDegrees)]
  }
  const fromLattice = ([x, y]: Point): Point => [west + x * area.stepDegrees, south + y * area.stepDegrees]
  const isLarge = (ring: Ring, leastKm2: number): boolean => {
    const degrees = ring.map(fromLattice)
    return areaKm2(degrees) >= leastKm2 * slackAt(pointAt(degrees, 0)) ** 2
  }

  return settle(opened.map((polygon) => polygon.map((ring) => smooth(ring).map(toLattice))))
    .filter(([outer]) => outer && isLarge(outer, area.leastIslandKm2))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => isLarge(hole, area.leastLakeKm2))])
    .filter((polygon, _, all) => !isInDroppedLake(polygon, all))
}

/** Alternates between union and removing spikes until neither changes anything. */
function settle(land: readonly Polygon[]): Polygon[] {
  let settled = unite(land)
  for (let round = 0; round < MOST_ROUNDS_OF_MENDING; round++) {
    const pruned = settled
      .map((polygon) => polygon.map((ring) => dropSpikes(ring, LEAST_CORNER_DEGREES)).filter((ring) => ring.length > 2))
      .filter((polygon) => polygon.length > 0)
    const before = settled
    settled = unite(pruned)
    if (countPoints(pruned) === countPoints(before) && countPoints(settled) === countPoints(before)) return settled
  }
  throw new Error(`The coast still has spikes or crossings after ${MOST_ROUNDS_OF_MENDING} rounds of mending.`)
}

function countPoints(land: readonly Polygon[]): number {
  return land.flat().reduce((sum, ring) => sum + ring.length, 0)
}

/** An island in a lake that has been filled would lie on land. */
function isInDroppedLake([outer = []]: Polygon, all: readonly Polygon[]): boolean {
  const place = pointAt(outer, 0)
  return all.some(
    ([around = [], ...holes]) =>
      around !== outer && isInside(place, around) && !holes.some((hole) => isInside(place, hole)),
  )
}

function cornersOf([west, south, east, north]: Bounds): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}
