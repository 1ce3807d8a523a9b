/** Reports how large an element is, whenever that changes. */
import type { Attachment } from 'svelte/attachments'

/** CSS pixels of the content box. */
export interface ElementSize {
  width: number
  height: number
}

/** Calls `report` with the element's size once it is laid out and after each change; whole pixels, equal sizes once. */
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
    const observer = new ResizeObserver(tell)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }
}
