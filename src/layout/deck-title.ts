/** One size for the titles of all of a deck's steps. */

export interface DeckTitle {
  text: string
  /** Lines that its slide has room for. */
  lines: number
  /** Width of a line, px. */
  width: number
  /** Height that the slide's text leaves for the title, px. */
  height: number
}

/** Factor by which lines are longer than their share of the text, because they break between words. */
const RAGGED = 1.12
/** Smallest gap between a title and its text, as a multiple of the title's size. */
const GAP = 0.15

/**
 * Returns the largest of `sizes` at which every title fits; the last if none does.
 * @param sizes px, largest first
 * @param lineHeight as a multiple of the size
 * @param widthOf width of a text on one line at a size, px
 */
export function deckTitleSize(
  titles: readonly DeckTitle[],
  sizes: readonly number[],
  lineHeight: number,
  widthOf: (text: string, size: number) => number,
): number {
  const fits = ({ text, lines, width, height }: DeckTitle, size: number) => {
    const needed = linesOf(widthOf(text, size), width)
    return needed <= lines && (needed * lineHeight + GAP) * size <= height
  }
  return sizes.find((size) => titles.every((title) => fits(title, size))) ?? sizes.at(-1)!
}

function linesOf(text: number, width: number): number {
  return text <= width ? 1 : Math.ceil((text * RAGGED) / width)
}
