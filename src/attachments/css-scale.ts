/** How much larger an element is drawn than it is laid out: what lies in a scaled frame gets its pointer's pixels in the frame's measure. */

/** Less than that is the rounding of a width, not a scale. */
const LEEWAY = 0.02

/** 1 where nothing around the element is scaled, exactly. */
export function cssScale(element: HTMLElement | SVGElement): number {
  const laidOut = 'offsetWidth' in element ? element.offsetWidth : element.clientWidth
  if (laidOut === 0) return 1
  const scale = element.getBoundingClientRect().width / laidOut
  return Math.abs(scale - 1) < LEEWAY || scale === 0 ? 1 : scale
}
