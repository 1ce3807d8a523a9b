/** The browser's zoom of text alone. */
import { drawnSize, enlargement } from './drawn-size.svelte.ts'

/** The smallest text, which any setting enlarges, and a text larger than any minimum font size, px. */
const SIZES = { small: 12, large: 128 }

/**
 * Returns the factor by which the browser enlarges HTML text of any size, also where it is written in px: Firefox has a
 * zoom for text alone. 1 for none. Reactive: readers re-run after the setting changes.
 */
export function textZoom(): number {
  return drawnSize(SIZES.small) === SIZES.small ? 1 : enlargement(SIZES.large, 'pc')
}
