/** Reports an element's size whenever it changes. */
import type { Attachment } from 'svelte/attachments'
import { onResize } from './on-resize.ts'

/** In CSS pixels of the content box. */
export interface ElementSize {
  width: number
  height: number
}

/**
 * Calls `report` with the element's size after its first layout and after each change, in whole pixels; equal sizes are
 * reported once.
 * A change is reported in the frame after the one that shows it. Handling a size usually changes the layout, and a
 * `ResizeObserver` callback that resizes an element around the observed one makes the browser report "ResizeObserver
 * loop completed with undelivered notifications" to the window.
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
