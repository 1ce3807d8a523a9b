/** Keeps a box that is fixed over the page from hiding what has the focus. */

/**
 * Sets `data-at` on the element if it covers any part of the focused control (WCAG 2.4.11): `top` or `bottom`, the half
 * of the window without the control, to which the styles move it. It stays there until it covers a control there, or
 * gets the focus itself. Returns the removal.
 */
export function avoidFocus(element: HTMLElement): () => void {
  let frame = 0
  const look = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    cancelAnimationFrame(frame)
    // In the next frame, after the browser has scrolled to the control.
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
