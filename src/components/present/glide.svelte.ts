/** Animates the timeline from one slide's window to the next, so that the audience sees where things went. */
import { untrack } from 'svelte'
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { Cause } from '../../state/history-entry.ts'
import type { Glide } from '../timeline/timeline-presentation.ts'

const GLIDE_MS = 300
/** Causes whose window changes are animated. Gestures on the timeline itself are drawn at once. */
const GLIDING: ReadonlySet<Cause> = new Set<Cause>(['present', 'history', 'address', 'script'])

/** Returns a function that animates the window. Changes are immediate under reduced motion and during gestures. */
export function glideOf(atlas: AtlasState): Glide {
  return (target) => {
    const way = new Tween(untrack(target), { duration: GLIDE_MS, easing: cubicOut })
    // Outside Svelte: the browser's frames. Runs before the DOM update, so that no frame shows the new slide at the
    // animation's end.
    $effect.pre(() => {
      const next = target()
      const { from, to } = untrack(() => way.target)
      if (next.from === from && next.to === to) return
      const isAtOnce = untrack(() => !GLIDING.has(atlas.lastChange.cause) || prefersReducedMotion.current)
      untrack(() => void way.set(next, isAtOnce ? { duration: 0 } : {}))
    })
    return way
  }
}
