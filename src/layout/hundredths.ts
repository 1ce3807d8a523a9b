/** A length to a hundredth of a pixel, finer than any screen: what is drawn the same is then written the same. Never −0. */
export function hundredths(pixels: number): number {
  return Math.round(pixels * 100) / 100 + 0
}
