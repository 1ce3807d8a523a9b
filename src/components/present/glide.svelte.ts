/** The timeline's way from one slide's window to the next: where things went. */
import { untrack } from 'svelte'
import { cubicOut } from 'svelte/easing'
import { prefersReducedMotion, Tween } from 'svelte/motion'
import type { AtlasState } from '../../state/atlas-state.svelte.ts'
import type { Cause } from '../../state/history-entry.ts'
import type { Glide } from '../timeline/timeline-presentation.ts'

const GLIDE_MS = 300
/** What hands do to the timeline itself is drawn at once. */
const GLIDING: ReadonlySet<Cause> = new Set<Cause>(['present', 'history', 'address', 'script'])

/** Windows change in steps under reduced motion, and under a hand. */
export function glideOf(atlas: AtlasState): Glide {
  return (target) => {
    const way = new Tween(untrack(target), { duration: GLIDE_MS, easing: cubicOut })
    // Frames are the browser's; before the page is drawn, so that none is of the new slide at its end.
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
