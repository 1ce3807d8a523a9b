/** Moves the focus to an element and keeps it in view. */

/**
 * What lies around an element is laid out only when it comes near, which can push it away again: looked after for so
 * many frames.
 */
const FRAMES = 6

/** Brings an element into view and gives it the focus, which needn't be able to have it. */
export function focusOn(element: HTMLElement | null | undefined, block: ScrollLogicalPosition = 'nearest'): void {
  if (!element) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
  keepInView(element, block, FRAMES)
}

function keepInView(element: HTMLElement, block: ScrollLogicalPosition, frames: number): void {
  element.scrollIntoView({ block })
  if (frames > 0 && document.activeElement === element)
    requestAnimationFrame(() => keepInView(element, block, frames - 1))
}
