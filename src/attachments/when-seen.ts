/** Tells when an element comes into sight. */

/** Distance from the edge of the screen at which it counts as in sight. */
const MARGIN = '200px'

/**
 * Calls `tell` once, when the element is in sight or nearly so; at once in an environment without observers, such as a
 * test's. Returns a function that stops it.
 */
export function whenSeen(element: Element, tell: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    tell()
    return () => undefined
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      tell()
    },
    { rootMargin: MARGIN },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
