/** Hovering or focusing an element of an event highlights the event in every view. */
import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import type { Id } from '../model/dataset/types.ts'
import type { AtlasState } from '../state/atlas-state.svelte.ts'

/**
 * Highlights `event` while the element is hovered or focused. The element represents the event or contains everything
 * that does.
 */
export function pointing(atlas: AtlasState, event: Id): Attachment<HTMLElement> {
  return (element) => {
    const listeners = new AbortController()
    const { signal } = listeners
    const light = () => atlas.point(event, true)
    const leave = () => atlas.point(event, false)
    // Registered through Svelte: removing a focused element fires `focusout` in the middle of a DOM update.
    for (const name of ['pointerenter', 'focusin']) on(element, name, light, { signal })
    for (const name of ['pointerleave', 'focusout']) on(element, name, leave, { signal })
    return () => {
      listeners.abort()
      // An element removed under the pointer gets no `pointerleave`.
      leave()
    }
  }
}
