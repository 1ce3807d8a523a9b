/** Escape closes what is open in an element. */

/**
 * Calls `close` for an Escape in the element that nobody in it has used, and for one that comes while nothing has the focus: after a press on plain text, or in
 * a browser that gives the focus to no pressed button. `close` says whether there was anything to close; then nobody else hears of the key. Gives its removal.
 */
export function closesOnEscape(element: HTMLElement, close: () => boolean): () => void {
  const take = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && close()) event.preventDefault()
  }
  // Before those who listen on the document: what closes first is what was opened last.
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
