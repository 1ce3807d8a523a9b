/** The picture's way from one window to another, after a press on a button. Fetched with the first press. */
import { between } from '../../layout/timeline/between.ts'
import type { Window } from '../../layout/timeline/types.ts'

const GLIDE_MS = 240
/** What ends a glide at once. */
const INPUTS = ['pointerdown', 'wheel', 'keydown'] as const

/** Shows the windows between, a frame each, and at last `to`: at once after any input. Ends where `show` tells that somebody else has moved it. */
export function glide(from: Window, to: Window, show: (drawn: Window) => boolean): void {
  let began: number | undefined
  const listeners = new AbortController()
  const { signal } = listeners
  const frame = (now: number) => {
    if (signal.aborted) return
    const progress = Math.min(1, (now - (began ??= now)) / GLIDE_MS)
    if (show(progress < 1 ? between(from, to, progress) : to) && progress < 1) requestAnimationFrame(frame)
    else listeners.abort()
  }
  const stop = () => {
    listeners.abort()
    show(to)
  }
  for (const input of INPUTS) addEventListener(input, stop, { capture: true, passive: true, signal })
  requestAnimationFrame(frame)
}
