/** How the timeline's marks are drawn beyond what is placed: lengths in pixels at size 1, and the paths that aren't a city's mark. */

/** From a mark's size to that of its outline. */
export const OUTLINE_GAP = 7.5
/** Of hollow shapes that stand for another date, and of the two lines that a planned span is. */
export const THIN_LINE = 1.6
/** Towards what lies before and after the window, about 0, 0. */
export const CHEVRONS = { before: 'M2.5,-4.5L-2.5,0L2.5,4.5', after: 'M-2.5,-4.5L2.5,0L-2.5,4.5' } as const

const TOOTH = 8

/** The torn edge of what the scale leaves out, down through the lanes and a little over the axis line at `bottom`. */
export function tearPath(x: number, bottom: number): string {
  const teeth = Math.ceil((bottom + 4) / TOOTH)
  return `M${x},0${Array.from({ length: teeth }, (_, i) => `l${i % 2 === 0 ? 3 : -3},${TOOTH}`).join('')}`
}
