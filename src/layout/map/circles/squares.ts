/** Places as squares of a grid whose strength is the number of their announcements, for maps too full for circles. */
import { metresPerPixel, originOf, project } from '../mercator.ts'
import type { Camera, Id } from '../types.ts'
import { countOf, type EventGroup } from './place-groups.ts'
import { citiesOf, type ShownCircle } from './shown-circles.ts'

/** Side of a cell, and of the square in it, px. */
export const CELL = 6
export const SQUARE = 5
/** Least numbers of the steps of strength; multiplied by ten while the top one would hold too many cells. */
const STEPS = [1, 3, 10, 30, 100, 300] as const
/** Share of cells that the top step may hold. */
const MOST_ON_TOP = 0.05
/** Opacity of a square by step. */
export const STRENGTHS = [0.16, 0.3, 0.46, 0.63, 0.81, 1] as const
/** Step from which names don't cover a square. */
const STRONG = 3
/** Radius that stands for a square in the placing of names and in picking, px: names cover the weak ones. */
const RADIUS = { strong: 4.2, weak: 3 }
/** Distance beyond the frame up to which squares are drawn, in frames. */
const AHEAD = 1

/** A square; x and y are its middle in panel pixels. */
export interface ShownSquare extends ShownCircle {
  /** Its left and upper edge, whole pixels. */
  readonly left: number
  readonly top: number
  /** Step of what passes the filters, 0 to 5; undefined if nothing does. */
  readonly step: number | undefined
}

export interface Squares {
  readonly squares: readonly ShownSquare[]
  /** Least number of each step. */
  readonly steps: readonly number[]
  /** Side of a square on the ground at the equator, in kilometres, rounded to one figure. */
  readonly kilometres: number
}

/**
 * Returns the squares in and around the panel. The grid is fixed to the world, so a pan moves squares without changing
 * them; filters change their strength only. A square has the colour of the places with most announcements in it.
 */
export function placeSquares(groups: readonly EventGroup[], camera: Camera, isShown: (id: Id) => boolean): Squares {
  const origin = originOf(camera)
  const cells = new Map<string, { column: number; row: number; groups: EventGroup[]; count: number }>()
  for (const group of groups) {
    const { x, y } = project(group.coordinates, camera.zoom)
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    const key = `${column} ${row}`
    const cell = cells.get(key)
    if (cell) {
      cell.groups.push(group)
      cell.count += group.count
    } else cells.set(key, { column, row, groups: [group], count: group.count })
  }
  const steps = stepsFor([...cells.values()].map(({ count }) => count))
  const squares = [...cells].flatMap(([key, { column, row, groups }]) => {
    const left = Math.round(column * CELL - origin.x)
    const top = Math.round(row * CELL - origin.y)
    if (left < -AHEAD * camera.width || left > (1 + AHEAD) * camera.width) return []
    if (top < -AHEAD * camera.height || top > (1 + AHEAD) * camera.height) return []
    const events = groups.flatMap((group) => group.events.filter(({ id }) => isShown(id)))
    const found = countOf(events)
    const step = found > 0 ? stepOf(found, steps) : undefined
    const radius = (step ?? 0) >= STRONG ? RADIUS.strong : RADIUS.weak
    return {
      key,
      x: left + SQUARE / 2,
      y: top + SQUARE / 2,
      left,
      top,
      hue: hueOf(groups),
      radius,
      found,
      foundRadius: found > 0 ? radius : 0,
      step,
      groups,
      events,
      ...citiesOf(groups),
    }
  })
  return { squares, steps, kilometres: rounded((CELL * metresPerPixel(0, camera.zoom)) / 1000) }
}

/** The squares of a colour and step as one SVG path: so few elements are fast to draw, however many squares. */
export interface SquarePath {
  readonly hue: number
  readonly step: number | undefined
  readonly path: string
}

/** Returns the paths of all squares, those without a step first. */
export function squarePaths(squares: readonly ShownSquare[]): readonly SquarePath[] {
  const paths = new Map<string, { hue: number; step: number | undefined; path: string }>()
  for (const { hue, step, left, top } of squares) {
    const key = `${hue} ${step}`
    const one = paths.get(key) ?? { hue, step, path: '' }
    one.path += `M${left} ${top}h${SQUARE}v${SQUARE}h${-SQUARE}z`
    paths.set(key, one)
  }
  return [...paths.values()].sort((a, b) => (a.step ?? -1) - (b.step ?? -1) || a.hue - b.hue)
}

/** Returns the steps' least numbers, given the numbers of all cells. */
export function stepsFor(counts: readonly number[]): readonly number[] {
  let factor = 1
  while (counts.filter((count) => count >= 300 * factor).length > MOST_ON_TOP * counts.length) factor *= 10
  // The lowest step holds whatever is below the second.
  return STEPS.map((least, i) => (i === 0 ? 1 : least * factor))
}

/** Returns the step of a number, at least 1. */
export function stepOf(count: number, steps: readonly number[]): number {
  return Math.max(
    0,
    steps.findLastIndex((least) => count >= least),
  )
}

function hueOf(groups: readonly EventGroup[]): number {
  const counts = new Map<number, number>()
  for (const { hue, count } of groups) counts.set(hue, (counts.get(hue) ?? 0) + count)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function rounded(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres))
  return Math.max(1, Math.round(kilometres / power) * power)
}
