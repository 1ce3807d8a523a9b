/** Sets an element's text as large as its box has room for: the first of a few sizes at which nothing runs over. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/**
 * Writes `data-fit`, 0 to `smallest`, for the styles to say what that means. `read` names what the words are: when it changes, they are tried anew,
 * and so they are when the element's size changes.
 */
export function fitText(smallest: number, read: () => unknown): Attachment<HTMLElement> {
  return (element) => {
    const fit = () => {
      for (let size = 0; size <= smallest; size++) {
        element.dataset['fit'] = String(size)
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
      }
    }
    // What the words need is the browser's to say.
    $effect(() => {
      read()
      fit()
    })
    return onResize(element, fit)
  }
}
