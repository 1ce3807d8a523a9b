/** Which keys and clicks of a slide belong to the control that has the focus or was hit, rather than to presenting. */

const PRESSED = 'button, a[href], summary, [role="button"], [role="link"], [role="tab"], [role="switch"]'
const TYPED_INTO = 'input, select, textarea, [contenteditable=""], [contenteditable="true"]'
/** Where arrows, Home and End walk among things, whether there is one further or not. */
const WALKED =
  '[data-part="timeline"], [data-part="map"], [data-part="list"], [role="slider"], [role="tablist"], dialog'
/** Views, and whatever takes a click by itself. */
const CLICKED =
  `${PRESSED}, ${TYPED_INTO}, label, dialog, [tabindex], [data-part="timeline"], [data-part="map"], ` +
  '[data-part="list"], [data-part="details"], [data-part="evidence"]'

const PRESSES: ReadonlySet<string> = new Set(['Enter', ' '])
const WALKS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** Whether the focused control uses the key itself. Escape is for the presentation wherever the focus is. */
export function isOwnKey({ key, target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented) return true
  if (!(target instanceof Element) || key === 'Escape') return false
  return (
    target.matches(TYPED_INTO) ||
    (PRESSES.has(key) && target.matches(PRESSED)) ||
    (WALKS.has(key) && target.closest(WALKED) !== null)
  )
}

/** Whether the control or view that was hit uses clicks and strokes of a finger itself. */
export function isOwnClick({ target, defaultPrevented }: Event): boolean {
  return defaultPrevented || (target instanceof Element && target.closest(CLICKED) !== null)
}
