/** Reports how large an element is, whenever that changes. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/** CSS pixels of the content box. */
export interface ElementSize {
  width: number
  height: number
}

/**
 * Calls `report` with the element's size once it is laid out and after each change; whole pixels, equal sizes once.
 *
 * A change is reported in the frame after the one that shows it. What is done with a size usually changes the layout, and a `ResizeObserver` callback that
 * resizes an element around the observed one makes the browser report "ResizeObserver loop completed with undelivered notifications" to the window.
 */
export function elementSize(report: (size: ElementSize) => void): Attachment<HTMLElement> {
  return (element) => {
    let last: ElementSize | undefined
    const tell = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      if (last && last.width === size.width && last.height === size.height) return
      last = size
      report(size)
    }
    tell()
    return onResize(element, tell)
  }
}
