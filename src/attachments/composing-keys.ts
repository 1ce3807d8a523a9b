/** Keys used by an input method: they select, commit or delete characters, and are not commands to the page. */

/**
 * Stops such keys before any other listener of the page; the input method already has them. Safari sends the key that
 * ends a composition after the composition's end, marked by its key code alone
 * (https://bugs.webkit.org/show_bug.cgi?id=165004). Returns a function that removes the listener.
 */
export function keepComposingKeys(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation()
  }
  addEventListener('keydown', keep, { capture: true })
  return () => removeEventListener('keydown', keep, { capture: true })
}

/**
 * The key code of a key consumed by an input method (https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode).
 */
const TAKEN = 229

function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells of such a key in Safari
  return event.isComposing || event.keyCode === TAKEN
}
