/**
 * What the page's head has room for: the window's width against the size that the reader's settings give to letters.
 */
import { innerWidth } from 'svelte/reactivity/window'
import { drawnSize } from '../../attachments/drawn-size.svelte.ts'

/**
 * Widths of the window from which all fits, at the design's text size, px: the tools unfolded; title and languages in a
 * row.
 */
const FITS = { tools: 1200, languages: 640 }
/** The text size that these widths are for, px. */
const TEXT_SIZE = 14

class HeaderRoom {
  /** Whether the tools fold into a menu. */
  readonly isSmall = $derived(isBelow(FITS.tools))
  /** Whether the languages fold into a list to choose from, and the menu takes the head's whole width. */
  readonly isNarrow = $derived(isBelow(FITS.languages))
}

export const headerRoom = new HeaderRoom()

function isBelow(width: number): boolean {
  return (innerWidth.current ?? Infinity) < (width * drawnSize(TEXT_SIZE)) / TEXT_SIZE
}
