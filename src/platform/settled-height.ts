/** Decides which heights a frame posts, so that it doesn't alternate with its host's scrollbar. */

/** Maximum width of a classic scrollbar, including page zoom, px. */
const SCROLLBAR = 24
/** Maximum time in which a host reacts to a height with a new width, ms. */
const ANSWER_MS = 1000

interface Posted {
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
  let posted: Posted[] = []
  return (width, height, now) => {
    const last = posted.at(-1)
    if (last?.height === height) return false
    posted = posted.filter(({ at }) => now - at < 2 * ANSWER_MS)
    const isAnswer = last !== undefined && now - last.at < ANSWER_MS && isByScrollbar(width - last.width)
    const isReturn = isAnswer && last.height > height && posted.some((one) => one.height === height)
    if (isReturn) return false
    posted.push({ width, height, at: now })
    return true
  }
}

function isByScrollbar(difference: number): boolean {
  return difference !== 0 && Math.abs(difference) <= SCROLLBAR
}
