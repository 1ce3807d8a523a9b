/** What somebody who is there does, anywhere on the page. */

const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Calls `act` at every press, key, turn of the wheel and touch, before its target hears of it. Returns the removal. */
export function onAnyInput(act: (event: Event) => void): () => void {
  const listeners = new AbortController()
  for (const input of INPUTS) addEventListener(input, act, { capture: true, passive: true, signal: listeners.signal })
  return () => listeners.abort()
}
