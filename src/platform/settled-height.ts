/** Which heights a frame tells, so that it and its host's scrollbar come to rest. */

/** As wide as a classic scrollbar, with room for zoom, px. */
const SCROLLBAR = 24
/** A host answers a height by a new width within that time, ms. */
const ANSWER_MS = 1000

interface Told {
  width: number
  height: number
  at: number
}

/**
 * Returns a function that decides whether to post a height. A host's scrollbar appears with a tall frame and disappears
 * with a low one; if a frame that is narrower by the scrollbar is also lower, the two heights can alternate forever. So
 * a lower height is posted once, and if it leads back to the larger one, the larger one stays.
 */
export function settledHeights(): (width: number, height: number, now: number) => boolean {
  let told: Told[] = []
  return (width, height, now) => {
    const last = told.at(-1)
    if (last?.height === height) return false
    told = told.filter(({ at }) => now - at < 2 * ANSWER_MS)
    const isAnswer = last !== undefined && now - last.at < ANSWER_MS && isByScrollbar(width - last.width)
    const isReturn = isAnswer && last.height > height && told.some((one) => one.height === height)
    if (isReturn) return false
    told.push({ width, height, at: now })
    return true
  }
}

function isByScrollbar(difference: number): boolean {
  return difference !== 0 && Math.abs(difference) <= SCROLLBAR
}
