/** Closes what is open in an element on Escape. */

/**
 * Calls `close` on an Escape in the element whose default isn't prevented, and on one pressed while nothing has the
 * focus: after a press on plain text, or in a browser that doesn't focus pressed buttons. `close` returns whether there
 * was anything to close; if so, the key's default is prevented and other handlers ignore it. Returns a function that
 * removes the listeners.
 */
export function closesOnEscape(element: HTMLElement, close: () => boolean): () => void {
  const take = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && close()) event.preventDefault()
  }
  // Before listeners on the document: what was opened last closes first.
  const takeOfNobody = (event: KeyboardEvent) => {
    if (event.target === document.body || event.target === document.documentElement) take(event)
  }
  element.addEventListener('keydown', take)
  addEventListener('keydown', takeOfNobody, { capture: true })
  return () => {
    element.removeEventListener('keydown', take)
    removeEventListener('keydown', takeOfNobody, { capture: true })
  }
}
