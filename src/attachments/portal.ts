/** Puts an element that Svelte made into a pane that a library made for us, and takes it out again. */
import type { Attachment } from 'svelte/attachments'

export function portal(pane: HTMLElement): Attachment<HTMLElement> {
  return (element) => {
    pane.append(element)
    return () => {
      element.remove()
    }
  }
}
