/** How the timeline's marks are drawn: lengths in pixels at size 1, and all paths except the cities' marks. */
import { hundredths } from '../hundredths.ts'
import type { PlacedAxis, PlacedRail } from './types.ts'

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
  const along = segments.map(({ x0, x1 }) => `M${hundredths(x0)},${y}H${hundredths(x1)}`).join('')
  return stem ? `${along}M${hundredths(stem.x)},${stem.y0}V${stem.y1}` : along
}

/**
 * Returns the grid's path: a vertical line at each labelled tick from the top to the axis, and a horizontal line under
 * each lane but the last, whose lower edge is the axis.
 */
export function gridPath(
  { ticks, y }: PlacedAxis,
  { gutter, width, bottoms }: { gutter: number; width: number; bottoms: readonly number[] },
): string {
  const down = ticks.flatMap(({ x, level }) => (level === 'minor' ? [] : [`M${hundredths(x)},0V${y}`]))
  const across = bottoms.slice(0, -1).map((bottom) => `M${-gutter},${bottom}H${width}`)
  return [...down, ...across].join('')
}

/** Returns the path of the minor ticks, short lines under the axis. */
export function minorTicksPath({ ticks, y }: PlacedAxis): string {
  return ticks.flatMap(({ x, level }) => (level === 'minor' ? [`M${hundredths(x)},${y}v4`] : [])).join('')
}

const TOOTH = 8

/** Returns the torn edge of a break: through all lanes and slightly past the axis line at `bottom`. */
export function breakPath(x: number, bottom: number): string {
  const teeth = Math.ceil((bottom + 4) / TOOTH)
  return `M${x},0${Array.from({ length: teeth }, (_, i) => `l${i % 2 === 0 ? 3 : -3},${TOOTH}`).join('')}`
}
