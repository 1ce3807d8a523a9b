/** Interquartile spans from the middle half of all dates beyond which a date lies far outside. */
const FAR = 10
/** Days that count as a span at least, so that dates of one week don't make another week lie far outside. */
const LEAST_SPAN = 366

/**
 * Returns the first and the last day beyond which a date would squeeze all others on an axis: Tukey's fences, with a
 * wider span (https://en.wikipedia.org/wiki/Outlier#Tukey's_fences).
 * @param sorted day numbers in ascending order, at least one
 */
export function fences(sorted: Float64Array): { least: number; most: number } {
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!
  const [lower, upper] = [at(0.25), at(0.75)]
  const span = Math.max(LEAST_SPAN, upper - lower)
  return { least: lower - FAR * span, most: upper + FAR * span }
}
