/** The number between `least` and `most` that is nearest to `value`; `least` where the two limits cross. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
