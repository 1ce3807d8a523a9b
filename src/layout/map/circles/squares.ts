/** Places as squares of a grid whose strength is the number of their announcements, for maps too full for circles. */
import { RowSet } from '../../../model/events/row-set.ts'
import { valuesIn } from '../../../model/events/row-lists.ts'
import { metresPerPixel, originOf, worldSize } from '../mercator.ts'
import type { Camera } from '../types.ts'
import type { EventGroup, PlaceGroups } from './place-groups.ts'
import { countedAs, groupRows, type GroupCounts, type RowGroups } from './row-groups.ts'
import { citiesOf, foundIn, type ShownCircle } from './shown-circles.ts'

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

/** The cells of a zoom that have events. */
export interface SquareGrid {
  readonly zoom: number
  readonly groups: PlaceGroups
  /** The cell of each group of `groups`. */
  readonly cells: RowGroups
  /** Column and row of each cell, from the world's north-western corner. */
  readonly columns: Int32Array
  readonly rows: Int32Array
  readonly steps: readonly number[]
  /** Returns what a cell has, whatever the filters; found once. */
  readonly contentOf: (cell: number) => CellContent
}

type CellContent = Pick<ShownSquare, 'groups' | 'hue' | 'city' | 'others'>

/** Returns the cells of places. The grid is fixed to the world and doesn't depend on filters. */
export function squareGrid(groups: PlaceGroups, zoom: number): SquareGrid {
  const scale = worldSize(zoom) / worldSize(0) / CELL
  const across = Math.ceil(worldSize(zoom) / CELL) + 1
  const columnOf = (group: number) => Math.floor(groups.x[group]! * scale)
  const rowOf = (group: number) => Math.floor(groups.y[group]! * scale)
  const cells = groupRows(RowSet.all(groups.length), (group) => rowOf(group) * across + columnOf(group))
  const first = (cell: number) => cells.rows.values[cells.rows.offsets[cell]!]!
  const counts = new Uint32Array(cells.length)
  const { announcements, events } = groups.counts
  cells.groupOf.forEach((cell, group) => (counts[cell]! += countedAs(announcements[group]!, events[group]!)))
  const known: CellContent[] = []
  return {
    zoom,
    groups,
    cells,
    columns: new Int32Array(cells.length).map((_, cell) => columnOf(first(cell))),
    rows: new Int32Array(cells.length).map((_, cell) => rowOf(first(cell))),
    steps: stepsFor(counts),
    contentOf: (cell) => (known[cell] ??= contentOf([...valuesIn(cells.rows, cell)].map((one) => groups.group(one)))),
  }
}

function contentOf(groups: readonly EventGroup[]): CellContent {
  return { groups, hue: hueOf(groups), ...citiesOf(groups) }
}

/**
 * Returns the squares in and around the panel. A pan moves squares without changing them; filters change their strength
 * only. A square has the colour of the places with most announcements in it.
 *
 * @param camera at the grid's zoom
 * @param counts what passes the filters, by group
 */
export function placeSquares(grid: SquareGrid, camera: Camera, counts: GroupCounts): Squares {
  const { columns, rows, steps, contentOf } = grid
  const origin = originOf(camera)
  const squares: ShownSquare[] = []
  for (let cell = 0; cell < columns.length; cell++) {
    const [column, row] = [columns[cell]!, rows[cell]!]
    const left = Math.round(column * CELL - origin.x)
    const top = Math.round(row * CELL - origin.y)
    if (left < -AHEAD * camera.width || left > (1 + AHEAD) * camera.width) continue
    if (top < -AHEAD * camera.height || top > (1 + AHEAD) * camera.height) continue
    const content = contentOf(cell)
    const { found, events } = foundIn(content.groups, counts)
    const step = found > 0 ? stepOf(found, steps) : undefined
    const radius = (step ?? 0) >= STRONG ? RADIUS.strong : RADIUS.weak
    squares.push({
      ...content,
      key: `${column} ${row}`,
      x: left + SQUARE / 2,
      y: top + SQUARE / 2,
      left,
      top,
      radius,
      found,
      foundRadius: found > 0 ? radius : 0,
      step,
      events,
    })
  }
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
export function stepsFor(counts: ArrayLike<number>): readonly number[] {
  const sorted = Float64Array.from(counts).sort()
  // The number that all but a few don't reach.
  const high = sorted[sorted.length - 1 - Math.floor(MOST_ON_TOP * sorted.length)] ?? 0
  let factor = 1
  while (high >= STEPS[STEPS.length - 1]! * factor) factor *= 10
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
