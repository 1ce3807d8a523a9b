/** Months of season codes. ISO 8601-2 defines the seasons but not their months; these are ours. */

/** First month (1 to 12) and number of months; a winter that starts in December ends in the next year. */
export type SeasonMonths = readonly [first: number, months: number]

const NORTHERN: readonly SeasonMonths[] = [
  [3, 3],
  [6, 3],
  [9, 3],
  [12, 3],
]
const SOUTHERN: readonly SeasonMonths[] = [
  [9, 3],
  [12, 3],
  [3, 3],
  [6, 3],
]

/**
 * Months of the codes 21 to 41: meteorological seasons (northern unless the code says southern), quarters, thirds and
 * halves of the year.
 */
export function seasonMonths(code: number): SeasonMonths {
  if (code <= 28) return NORTHERN[(code - 21) % 4]!
  if (code <= 32) return SOUTHERN[code - 29]!
  if (code <= 36) return [1 + 3 * (code - 33), 3]
  if (code <= 39) return [1 + 4 * (code - 37), 4]
  return [1 + 6 * (code - 40), 6]
}
