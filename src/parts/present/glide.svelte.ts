/** The timeline's way from one slide's window to the next: where things went. */
import { untrack } from 'svelte'
import { prefersReducedMotion } from 'svelte/motion'
import type { Window } from '../../layout/timeline/types.ts'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { Cause } from '../../state/history-entry.ts'
import type { Glide } from '../timeline/staged.ts'

const GLIDE_MS = 300
/** What hands do to the timeline itself is drawn at once. */
const GLIDING: ReadonlySet<Cause> = new Set<Cause>(['present', 'history', 'address', 'script'])

/** Windows change in steps under reduced motion, and under a hand. Not Svelte's Tween, which would be in everybody's first load. */
export function glideOf(atlas: AtlasState): Glide {
  return (target) => {
    let shown = $state.raw<Window>(untrack(target))
    // Frames are the browser's; before the page is drawn, so that none is of the new slide at its end.
    $effect.pre(() => {
      const to = target()
      const from = untrack(() => shown)
      if (untrack(() => !GLIDING.has(atlas.lastChange.cause) || prefersReducedMotion.current)) {
        shown = to
        return
      }
      let start: number | undefined
      const step = (now: number) => {
        const part = Math.min(1, (now - (start ??= now)) / GLIDE_MS)
        const eased = 1 - (1 - part) ** 3
        const between = (a: number, b: number) => a + (b - a) * eased
        shown = part === 1 ? to : { from: between(from.from, to.from), to: between(from.to, to.to) }
        if (part < 1) frame = requestAnimationFrame(step)
      }
      let frame = requestAnimationFrame(step)
      return () => cancelAnimationFrame(frame)
    })
    return {
      get current() {
        return shown
      },
    }
  }
}
