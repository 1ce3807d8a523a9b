/** Sets an element's text as large as fits its box: the first of several sizes that doesn't overflow. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/**
 * Writes `data-fit`, 0 to `smallest`, which styles map to a size. `read` returns what the text depends on: when it
 * changes, or the element's size does, all sizes are tried again.
 */
export function fitText(smallest: number, read: () => unknown): Attachment<HTMLElement> {
  return (element) => {
    const fit = () => {
      for (let size = 0; size <= smallest; size++) {
        element.dataset['fit'] = String(size)
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
      }
    }
    // Outside Svelte: the browser determines how much space the text needs.
    $effect(() => {
      read()
      fit()
    })
    return onResize(element, fit)
  }
}
