/** On a small screen an open event is a sheet over the page's lower half, which may cover what was pressed. */
import { prefersReducedMotion } from 'svelte/motion'
import { find } from '../timeline/keep-focus.svelte.ts'

/** Minimum distance between a mark and the sheet, px. */
const AIR = 16

/**
 * Scrolls the page until the event's mark in a part is above the sheet that contains `details`; no-op without a sheet.
 */
export function clearOfSheet(details: Element, part: 'timeline' | 'map', event: string): void {
  const sheet = details.closest('aside')
  const home = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
  const mark = home && find(home, event)
  if (!sheet || !mark || getComputedStyle(sheet).position !== 'fixed') return
  const hidden = mark.getBoundingClientRect().bottom + AIR - sheet.getBoundingClientRect().top
  if (hidden > 0) scrollBy({ top: hidden, behavior: prefersReducedMotion.current ? 'instant' : 'smooth' })
}
