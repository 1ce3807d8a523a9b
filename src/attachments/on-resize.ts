/** Observes an element's size for callbacks that change the layout. */

/**
 * Calls `act` in the animation frame after the element's first layout and after each change of its size, at most once a
 * frame. Returns a function that stops it.
 * Layout changes made within a `ResizeObserver` callback can resize observed elements that the browser no longer
 * reports in that frame: it then raises "ResizeObserver loop completed with undelivered notifications" on the window,
 * which a host page's error log picks up.
 */
export function onResize(element: Element, act: () => void): () => void {
  let frame = 0
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(act)
  })
  observer.observe(element)
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}
