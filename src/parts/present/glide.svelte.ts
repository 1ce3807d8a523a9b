/** The timeline's way from one slide's window to the next: where things went. */
import { untrack } from 'svelte'
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import type { AtlasState, Cause } from '../../state/atlas-state.svelte.ts'
import type { Glide } from '../timeline/TimelinePlot.svelte'

const GLIDE_MS = 300
/** What hands do to the timeline itself is drawn at once. */
const GLIDING: ReadonlySet<Cause> = new Set<Cause>(['present', 'history', 'address', 'script'])

/** Windows change in steps under reduced motion, and under a hand. */
export function glideOf(atlas: AtlasState): Glide {
  return (target) => {
    const shown = new Tween(untrack(target), { easing: cubicOut })
    // A motion is outside of what follows from the view; before the page is drawn, so that no frame is of the new slide at its end.
    $effect.pre(() => {
      const to = target()
      const isMoved = untrack(() => GLIDING.has(atlas.lastChange.cause) && !prefersReducedMotion.current)
      void shown.set(to, { duration: isMoved ? GLIDE_MS : 0 })
    })
    return shown
  }
}
