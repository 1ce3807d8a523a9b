/** Gives the focus to the button that is pressed, in every browser. */

const PRESSED = 'button, summary, input'

/**
 * Focuses buttons on click. Safari on macOS and iOS leaves the focus where it was, or drops it, when a button is
 * clicked (https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#clicking_and_focus). Code that runs
 * after the click relies on it: Escape closing what the button opened, and the focus returning when a dialog closes.
 * Returns a function that removes the listener.
 */
export function focusPressed(): () => void {
  const focus = ({ target, detail }: MouseEvent) => {
    // A click without a press (detail 0) comes from the keyboard or a script.
    const pressed = detail > 0 && target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null
    // No focus ring: the user has a pointer. Browsers before 2025 don't support the option, and decide themselves.
    if (pressed && pressed !== document.activeElement) pressed.focus({ preventScroll: true, focusVisible: false })
  }
  addEventListener('click', focus, { capture: true })
  return () => removeEventListener('click', focus, { capture: true })
}
