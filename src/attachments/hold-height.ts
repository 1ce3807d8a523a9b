/** Messages that change, over a page that stays where it is. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/**
 * Keeps an element as high as it has been, so that what stands below doesn't jump when its words take a line less, nor moves what a reader drags.
 * It begins anew at another width, and for another `key`.
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
