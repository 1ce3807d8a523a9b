/** Moves the focus to an element and keeps it in view. */

/**
 * Elements near it are laid out only when they come near and can move it away: it is checked for this number of frames.
 */
const FRAMES = 6

/** Scrolls an element into view and focuses it, even if it isn't focusable. */
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
