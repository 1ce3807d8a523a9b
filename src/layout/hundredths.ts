/**
 * Rounds a length to hundredths of a pixel, finer than any screen, so that equal drawings have equal markup. Never
 * returns −0.
 */
export function hundredths(pixels: number): number {
  return Math.round(pixels * 100) / 100 + 0
}
