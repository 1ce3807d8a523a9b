/** Sizes of locator and panels in a picture, where all panels are seen at once and fill the room there is. */
import { panelRow } from './panel-row.ts'
import type { Size } from './types.ts'

/** Height of a panel's head, px. */
export const HEAD_HEIGHT = 28
/** A lower locator would show a speck of its region in the middle of the world, a narrower one has no words. */
const LOCATOR_FROM = { width: 100, height: 140 }
/** Several panels that would be narrower beside a locator have no room for words: they go without it. */
const WORDS_FROM = 210
/** The least that a panel is of use at, px, and the shape it looks best in, width to height. */
const LEAST = { width: 150, height: 80 }
const SHAPE = 1.2
const MOST_ROWS = 3

export interface PicturePanelRow {
  /** undefined where there is no room for one. */
  readonly locator: Size | undefined
  /** What the locator takes of the width, its gap included. */
  readonly column: number
  readonly panel: Size
  readonly columns: number
  readonly rows: number
  readonly gap: number
}

/** `count` panels, at least one, in the rows that give them the best shape; heads are part of the room. */
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
