/** Reports how large an element is, whenever that changes. */
import type { Attachment } from 'svelte/attachments'

/** CSS pixels of the content box. */
export interface ElementSize {
  width: number
  height: number
}

/**
 * Calls `report` with the element's size once it is laid out and after each change; whole pixels, equal sizes once.
 * @param isOutside whether what is done with the size changes elements around or beside this one. Then it is reported in the next frame: a browser that
 *   has told of an element tells of none around it in the same frame, and reports an error to the window instead.
 */
export function elementSize(report: (size: ElementSize) => void, { isOutside = false } = {}): Attachment<HTMLElement> {
  return (element) => {
    let last: ElementSize | undefined
    const tell = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      if (last && last.width === size.width && last.height === size.height) return
      last = size
      report(size)
    }
    tell()
    let frame = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      if (isOutside) frame = requestAnimationFrame(tell)
      else tell()
    })
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }
}
