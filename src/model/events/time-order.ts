/** Orders events by time. */

/** More than any number of events; less than 2^53 divided by the number of days in 20,000 years. */
const EVENTS_MAXIMUM = 2 ** 30
/** Days that stand for an open start, before every other, and for a start that is open at the end of time. */
const [FIRST, LAST] = [-5_000_000, 5_000_000]

/**
 * Returns the numbers of events by first day, then by last day, then as given. Sorts numbers without a comparison
 * function, which takes a tenth of the time.
 */
export function timeOrder(start: Float64Array, end: Float64Array): Uint32Array {
  const keys = start.map((day, i) => Math.max(FIRST, Math.min(LAST, day)) * EVENTS_MAXIMUM + i)
  keys.sort()
  // `from` with a function takes ten times as long.
  const order = new Uint32Array(keys.map((key) => key - Math.floor(key / EVENTS_MAXIMUM) * EVENTS_MAXIMUM))
  for (let from = 0; from < order.length;) {
    let to = from + 1
    let isSorted = true
    while (to < order.length && start[order[to]!] === start[order[from]!]) {
      if (end[order[to]!]! < end[order[to - 1]!]!) isSorted = false
      to++
    }
    // Events of one day, in the order of the file among equals: sorting is stable.
    if (!isSorted) order.subarray(from, to).sort((a, b) => compare(end[a]!, end[b]!) || a - b)
    from = to
  }
  return order
}

/** As a difference, but 0 for two infinite days. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}
