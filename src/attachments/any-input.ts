/** Events that show that a user is present, anywhere on the page. */

const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Calls `act` on every press, key, wheel event and touch, before the event's target gets it. Returns a function that
 * removes the listeners.
 */
export function onAnyInput(act: (event: Event) => void): () => void {
  const listeners = new AbortController()
  for (const input of INPUTS) addEventListener(input, act, { capture: true, passive: true, signal: listeners.signal })
  return () => listeners.abort()
}
