/** Keeps what gets the focus clear of a sheet over the window's lower edge. */
import { onResize } from './on-resize.ts'

/** Between the sheet and what is scrolled clear of it, px. */
const GAP = 8

/**
 * While the element is fixed over the window's lower edge, the page scrolls what gets the focus to above it (WCAG
 * 2.4.11). An element in the page's flow changes nothing.
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
