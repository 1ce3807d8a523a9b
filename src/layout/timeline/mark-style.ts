/** How the timeline's marks are drawn: lengths in pixels at size 1, and all paths except the cities' marks. */
import { linesPath, type Point } from '../svg-path.ts'
import type { PlacedAxis, PlacedLane, PlacedRail } from './types.ts'

/** Opacity of what a filter leaves out, in columns and in the key. */
export const PALE = 0.24

/** Difference between a mark's size and its outline's. */
export const OUTLINE_GAP = 7.5
/** Stroke width of hollow shapes (other stated dates) and of the two lines of a planned span. */
export const THIN_LINE = 1.6
/** Height of an approximate day's soft bar, as a share of its shape's height. */
export const SOFT_BAR_HEIGHT = 0.5
/** Chevrons pointing to events before and after the window, centred on 0, 0. */
export const CHEVRONS = { before: 'M2.5,-4.5L-2.5,0L2.5,4.5', after: 'M-2.5,-4.5L2.5,0L-2.5,4.5' } as const

/** Returns the path of a rail and of the stem that connects it to its announcement. */
export function railPath({ segments, stem, y }: PlacedRail): string {
  const along = segments.map(({ x0, x1 }) => horizontal(x0, x1, y))
  return linesPath(stem ? [...along, vertical(stem.x, stem.y0, stem.y1)] : along)
}

/**
 * Returns the grid's path: a vertical line at each labelled tick from the top to the axis, and a horizontal line under
 * each lane but the last, whose lower edge is the axis.
 */
export function gridPath(
  { ticks, y }: PlacedAxis,
  { gutter, width, bottoms }: { gutter: number; width: number; bottoms: readonly number[] },
): string {
  return linesPath([
    ...ticks.filter(({ level }) => level !== 'minor').map(({ x }) => vertical(x, 0, y)),
    ...bottoms.slice(0, -1).map((bottom) => horizontal(-gutter, width, bottom)),
  ])
}

const MINOR_TICK = 4

/** Returns the path of the minor ticks, short lines under the axis. */
export function minorTicksPath({ ticks, y }: PlacedAxis): string {
  return linesPath(ticks.filter(({ level }) => level === 'minor').map(({ x }) => vertical(x, y, y + MINOR_TICK)))
}

/** Height and depth of a tooth of a break's edge, and how far the edge extends past the axis at least, px. */
const TOOTH_HEIGHT = 8
const TOOTH_DEPTH = 3
const PAST_AXIS = 4

/**
 * Returns the torn edge of a break: through all lanes and slightly past the axis line at `bottom`, interrupted where a
 * label crosses it.
 */
export function breakPath(x: number, bottom: number, lanes: readonly PlacedLane[]): string {
  const crossing = lanes
    .flatMap(({ events }) => events.flatMap(({ label }) => (label ? [label.box] : [])))
    .filter((box) => box.x < x + TOOTH_HEIGHT && x < box.x + box.width + TOOTH_HEIGHT)
  const teeth = Array.from({ length: Math.ceil((bottom + PAST_AXIS) / TOOTH_HEIGHT) }, (_, i) => i)
  const corner = (i: number): Point => [x + (i % 2) * TOOTH_DEPTH, i * TOOTH_HEIGHT]
  const runs: Point[][] = []
  for (const i of teeth) {
    const [, top] = corner(i)
    if (crossing.some((box) => box.y < top + TOOTH_HEIGHT && box.y + box.height > top)) continue
    const last = runs.at(-1)
    if (last?.at(-1)?.[1] === top) last.push(corner(i + 1))
    else runs.push([corner(i), corner(i + 1)])
  }
  return linesPath(runs)
}

function horizontal(x0: number, x1: number, y: number): readonly Point[] {
  return [
    [x0, y],
    [x1, y],
  ]
}

function vertical(x: number, y0: number, y1: number): readonly Point[] {
  return [
    [x, y0],
    [x, y1],
  ]
}
