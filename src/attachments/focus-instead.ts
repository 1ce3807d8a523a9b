/** Where the focus goes when what had it is gone. */
import { tick } from 'svelte'

/** In the order of the page: what was pressed before, and what comes after. */
const AFTER_NOTICE = 'main button, main [tabindex="0"]'

/**
 * Gives the focus to the first element that one of the selectors finds and that can take it, once the page has changed;
 * leaves it where it is if something else has taken it meanwhile.
 */
export async function focusInstead(...selectors: readonly string[]): Promise<void> {
  await tick()
  // What the new page measures of itself, such as whether its tools are folded, is known a frame later.
  await new Promise(requestAnimationFrame)
  for (const selector of selectors) {
    if (document.activeElement && document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }
}

/** To the page's first control, after a notice over it was put away. */
export async function focusAfterNotice(): Promise<void> {
  await focusInstead(AFTER_NOTICE)
}
