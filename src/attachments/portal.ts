/** Moves an element created by Svelte into a pane created by a library, and removes it again. */
import type { Attachment } from 'svelte/attachments'

export function portal(pane: HTMLElement): Attachment<HTMLElement> {
  return (element) => {
    pane.append(element)
    return () => {
      element.remove()
    }
  }
}
