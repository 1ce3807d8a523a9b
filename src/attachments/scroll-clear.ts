/** Keeps focused controls clear of a sheet over the window's lower edge. */
import { onResize } from './on-resize.ts'

/** Distance between the sheet and a control above it, px. */
const GAP = 8

/**
 * While the element is fixed over the window's lower edge, the browser scrolls focused controls to above it (WCAG
 * 2.4.11). No-op for an element in the page's flow. Returns the removal.
 */
export function scrollClear(element: HTMLElement): () => void {
  const { style } = document.documentElement
  const keep = () => {
    const isOver = getComputedStyle(element).position === 'fixed'
    style.scrollPaddingBottom = isOver ? `${element.offsetHeight + GAP}px` : ''
  }
  keep()
  const stop = onResize(element, keep)
  return () => {
    stop()
    style.scrollPaddingBottom = ''
  }
}
