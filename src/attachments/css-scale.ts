/**
 * Returns the ratio of an element's drawn size to its layout size. In a scaled frame, it converts pointer pixels to the
 * frame's pixels.
 */

/** Smaller differences are rounding of a width, not a scale. */
const LEEWAY = 0.02

/** Returns exactly 1 if no ancestor is scaled. */
export function cssScale(element: HTMLElement | SVGElement): number {
  const laidOut = 'offsetWidth' in element ? element.offsetWidth : element.clientWidth
  if (laidOut === 0) return 1
  const scale = element.getBoundingClientRect().width / laidOut
  return Math.abs(scale - 1) < LEEWAY || scale === 0 ? 1 : scale
}
