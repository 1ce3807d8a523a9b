/**
 * Decides which keys and clicks on a slide belong to the focused or clicked control rather than to the presentation.
 */

const PRESSED = 'button, a[href], summary, [role="button"], [role="link"], [role="tab"], [role="switch"]'
const TYPED_INTO = 'input, select, textarea, [contenteditable=""], [contenteditable="true"]'
/** Where arrows, Home and End move between items, even if there is no further item. */
const WALKED =
  '[data-part="timeline"], [data-part="map"], [data-part="list"], [role="slider"], [role="tablist"], dialog'
/** Views, and everything else that handles clicks itself. */
const CLICKED =
  `${PRESSED}, ${TYPED_INTO}, label, dialog, [tabindex], [data-part="timeline"], [data-part="map"], ` +
  '[data-part="list"], [data-part="details"], [data-part="evidence"]'

const PRESSES: ReadonlySet<string> = new Set(['Enter', ' '])
const WALKS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** Returns whether the focused control uses the key itself. Escape always belongs to the presentation. */
export function isOwnKey({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return true
  if (!(target instanceof Element) || key === 'Escape') return false
  return (
    target.matches(TYPED_INTO) ||
    (PRESSES.has(key) && target.matches(PRESSED)) ||
    (WALKS.has(key) && target.closest(WALKED) !== null)
  )
}

/** Returns whether the control or view under the pointer uses clicks and swipes itself. */
export function isOwnClick({ target, defaultPrevented }: Event): boolean {
  return defaultPrevented || (target instanceof Element && target.closest(CLICKED) !== null)
}
