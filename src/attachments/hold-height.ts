/** Keeps the layout below changing messages stable. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/**
 * Keeps an element at the largest height it has had, so that content below doesn't jump when the text gets a line
 * shorter, nor moves something that is being dragged. Resets at another width, and for another `key`.
 */
export function holdHeight(_key: unknown): Attachment<HTMLElement> {
  return (element) => {
    let width: number | undefined
    let height = 0
    const stop = onResize(element, () => {
      if (element.offsetWidth !== width) {
        width = element.offsetWidth
        height = 0
        element.style.minHeight = ''
      }
      if (element.offsetHeight <= height) return
      height = element.offsetHeight
      element.style.minHeight = `${height}px`
    })
    return () => {
      stop()
      element.style.minHeight = ''
    }
  }
}
