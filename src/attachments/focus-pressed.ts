/** The focus goes to the button that is pressed, in every browser. */

const PRESSED = 'button, summary, input'

/**
 * Safari on a Mac and on an iPhone leaves the focus where it was, or drops it, when a button is clicked
 * (https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#clicking_and_focus). What comes after the click counts on it: Escape that
 * closes what the button opened, the focus that comes back when a dialog closes. Gives its removal.
 */
export function focusPressed(): () => void {
  const focus = ({ target, detail }: MouseEvent) => {
    // A click without a press (detail 0) is the keyboard's, or a script's.
    const pressed = detail > 0 && target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null
    // No ring: the reader points. Browsers before 2025 don't know the option, and judge by themselves.
    if (pressed && pressed !== document.activeElement) pressed.focus({ preventScroll: true, focusVisible: false })
  }
  addEventListener('click', focus, { capture: true })
  return () => removeEventListener('click', focus, { capture: true })
}
