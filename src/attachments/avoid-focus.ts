/** Keeps a box that is fixed over the page from hiding what has the focus. */

/**
 * Writes `data-at` on the element where it covers any of what the keyboard has reached (WCAG 2.4.11): `top` or
 * `bottom`, the half of the window that this is not in. The styles move it there. It stays until it covers something
 * there, or has the focus itself.
 */
export function avoidFocus(element: HTMLElement): () => void {
  let frame = 0
  const look = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    cancelAnimationFrame(frame)
    // In a frame of its own, when the page has been scrolled to it.
    frame = requestAnimationFrame(() => {
      if (element.contains(target)) delete element.dataset['at']
      else if (target.matches(':focus-visible')) avoid(target.getBoundingClientRect())
    })
  }
  const avoid = (focused: DOMRect) => {
    const box = element.getBoundingClientRect()
    const isCovered =
      focused.left < box.right && box.left < focused.right && focused.top < box.bottom && box.top < focused.bottom
    if (!isCovered) return
    const isLow = (focused.top + focused.bottom) / 2 > innerHeight / 2
    element.dataset['at'] = isLow ? 'top' : 'bottom'
  }
  document.addEventListener('focusin', look)
  return () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('focusin', look)
  }
}
