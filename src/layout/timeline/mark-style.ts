/** How the timeline's marks are drawn beyond what is placed: lengths in pixels at size 1, and the paths that aren't a city's mark. */
import { hundredths } from '../hundredths.ts'
import type { PlacedAxis, PlacedRail } from './types.ts'

/** From a mark's size to that of its outline. */
export const OUTLINE_GAP = 7.5
/** Of hollow shapes that stand for another date, and of the two lines that a planned span is. */
export const THIN_LINE = 1.6
/** Height of an approximate day's soft bar, as a share of its shape's. */
export const SOFT_BAR_HEIGHT = 0.5
/** Towards what lies before and after the window, about 0, 0. */
export const CHEVRONS = { before: 'M2.5,-4.5L-2.5,0L2.5,4.5', after: 'M-2.5,-4.5L2.5,0L-2.5,4.5' } as const

/** The line that milestones hang on, and the stem that leads up from it. */
export function railPath({ segments, stem, y }: PlacedRail): string {
  const along = segments.map(({ x0, x1 }) => `M${hundredths(x0)},${y}H${hundredths(x1)}`).join('')
  return stem ? `${along}M${hundredths(stem.x)},${stem.y0}V${stem.y1}` : along
}

/** Down from the top to the axis at every labelled tick, and across under each lane but the last, whose lower edge is the axis. */
export function gridPath(
  { ticks, y }: PlacedAxis,
  { gutter, width, bottoms }: { gutter: number; width: number; bottoms: readonly number[] },
): string {
  const down = ticks.flatMap(({ x, level }) => (level === 'minor' ? [] : [`M${hundredths(x)},0V${y}`]))
  const across = bottoms.slice(0, -1).map((bottom) => `M${-gutter},${bottom}H${width}`)
  return [...down, ...across].join('')
}

/** Short ones under the axis, between those that are labelled. */
export function minorTicksPath({ ticks, y }: PlacedAxis): string {
  return ticks.flatMap(({ x, level }) => (level === 'minor' ? [`M${hundredths(x)},${y}v4`] : [])).join('')
}

const TOOTH = 8

/** The torn edge of what the scale leaves out, down through the lanes and a little over the axis line at `bottom`. */
export function breakPath(x: number, bottom: number): string {
  const teeth = Math.ceil((bottom + 4) / TOOTH)
  return `M${x},0${Array.from({ length: teeth }, (_, i) => `l${i % 2 === 0 ? 3 : -3},${TOOTH}`).join('')}`
}
