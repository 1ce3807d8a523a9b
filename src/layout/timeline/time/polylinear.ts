/** A scale in pieces, each of them linear, as `scaleLinear` of d3-scale makes it. */
import { bisectRight } from 'd3-array'

export interface Polylinear {
  (day: number): number
  /** Returns the day at a pixel. */
  invert: (pixel: number) => number
}

/**
 * Returns the scale from `days` to `pixels`: at least two of each, in ascending order. The first and the last piece
 * extend beyond their ends. d3-scale would bring colours and number formats along, which can't be left out of the
 * bundle (8.7 kB gzipped).
 */
export function polylinear(days: readonly number[], pixels: readonly number[]): Polylinear {
  const scale: Polylinear = (day) => mapped(day, days, pixels)
  scale.invert = (pixel) => mapped(pixel, pixels, days)
  return scale
}

function mapped(value: number, from: readonly number[], to: readonly number[]): number {
  const i = bisectRight(from, value, 1, from.length - 1) - 1
  const [a, b] = [from[i]!, from[i + 1]!]
  // The middle of a piece without width.
  const share = b === a ? 0.5 : (value - a) / (b - a)
  return to[i]! * (1 - share) + to[i + 1]! * share
}
