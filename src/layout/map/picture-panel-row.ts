/** Sizes of the locator and panels in a picture, where all panels are visible at once and fill the available space. */
import { panelRow } from './panel-row.ts'
import type { Size } from './types.ts'

/** Height of a panel's header, px. */
export const HEAD_HEIGHT = 28
/**
 * Minimum size of the locator, px: a lower one would show the region as a speck in the world, a narrower one has no
 * text.
 */
const LOCATOR_FROM = { width: 100, height: 140 }
/**
 * Minimum width of several panels next to a locator, px. Below it they have no room for text, and the locator is
 * omitted.
 */
const WORDS_FROM = 210
/** Minimum useful size of a panel, px, and its best aspect ratio, width to height. */
const LEAST = { width: 150, height: 80 }
const SHAPE = 1.2
const MOST_ROWS = 3

export interface PicturePanelRow {
  /** undefined if there is no room for it. */
  readonly locator: Size | undefined
  /** Width that the locator takes, including its gap. */
  readonly column: number
  readonly panel: Size
  readonly columns: number
  readonly rows: number
  readonly gap: number
}

/** Arranges `count` panels, at least one, in the rows that give them the best shape. Headers are part of the space. */
export function picturePanelRow({ width, height }: Size, count: number): PicturePanelRow {
  const { locator, gap } = panelRow(width, 1)
  const locatorHeight = height - HEAD_HEIGHT
  const beside = (width - locator.width - gap * count) / count
  const isSeen = locator.width >= LOCATOR_FROM.width && locatorHeight >= LOCATOR_FROM.height
  const column = isSeen && (count <= 1 || beside >= WORDS_FROM) ? locator.width + gap : 0
  const choices = Array.from({ length: Math.min(MOST_ROWS, Math.max(1, count)) }, (_, i) => {
    const rows = i + 1
    const columns = Math.ceil(Math.max(1, count) / rows)
    const panel = {
      width: Math.max(1, Math.floor((width - column - gap * (columns - 1)) / columns)),
      height: Math.max(1, Math.floor((height - gap * (rows - 1)) / rows) - HEAD_HEIGHT),
    }
    return { rows, columns, panel }
  })
  const [best] = choices.sort((a, b) => badness(a.panel) - badness(b.panel))
  return {
    ...best!,
    locator: column === 0 ? undefined : { width: locator.width, height: locatorHeight },
    column,
    gap,
  }
}

function badness({ width, height }: Size): number {
  const tooSmall = width < LEAST.width || height < LEAST.height ? 10 : 0
  return tooSmall + Math.abs(Math.log(width / height / SHAPE))
}
