/** Keys that an input method uses: they choose, take or drop characters, and are no commands to the page. */

/**
 * Keeps such keys from every other listener of the page; the input method itself has them already. Safari tells the key that ends a
 * composition after the composition's end, and then by its key code alone (https://bugs.webkit.org/show_bug.cgi?id=165004).
 * Gives its removal.
 */
export function keepComposingKeys(): () => void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation()
  }
  addEventListener('keydown', keep, { capture: true })
  return () => removeEventListener('keydown', keep, { capture: true })
}

/** The key code of a key that an input method has taken (https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode). */
const TAKEN = 229

function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells of such a key in Safari
  return event.isComposing || event.keyCode === TAKEN
}
