/** Pointing at what stands for an event lights the event up in every part. */
import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Id } from '../model/dataset/types.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

/** To be put on an element that stands for `event`, or that holds all that does: pointed at or focused. */
export function pointing(atlas: AtlasState, event: Id): Attachment<HTMLElement> {
  return (element) => {
    const listeners = new AbortController()
    const { signal } = listeners
    const light = () => atlas.point(event, true)
    const leave = () => atlas.point(event, false)
    // Through Svelte: an element that is taken out while it has the focus loses it in the midst of the page's being drawn.
    for (const name of ['pointerenter', 'focusin']) on(element, name, light, { signal })
    for (const name of ['pointerleave', 'focusout']) on(element, name, leave, { signal })
    return () => {
      listeners.abort()
      // What is taken out under the pointer hears of no leaving.
      leave()
    }
  }
}
