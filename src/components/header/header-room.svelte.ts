/** What fits in the page's head: the window's width relative to the reader's text size. */
import { innerWidth } from 'svelte/reactivity/window'
import { drawnSize } from '../../attachments/drawn-size.svelte.ts'

/** Minimum window widths at the design's text size, px: for unfolded tools, and for title and languages in a row. */
const FITS = { tools: 1200, languages: 640 }
/** Text size that these widths are for, px. */
const TEXT_SIZE = 14

class HeaderRoom {
  /** Whether the tools fold into a menu. */
  readonly isSmall = $derived(isBelow(FITS.tools))
  /** Whether the languages fold into a select, and the menu takes the head's whole width. */
  readonly isNarrow = $derived(isBelow(FITS.languages))
}

export const headerRoom = new HeaderRoom()

function isBelow(width: number): boolean {
  return (innerWidth.current ?? Infinity) < (width * drawnSize(TEXT_SIZE)) / TEXT_SIZE
}
