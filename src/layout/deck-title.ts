/** One size for the titles of all of a deck's steps. */

export interface DeckTitle {
  text: string
  /** Lines that its slide has room for. */
  lines: number
}

/** Factor by which lines are longer than their share of the text, because they break between words. */
const RAGGED = 1.12

/**
 * Returns the largest of `sizes` at which every title fits; the last if none does.
 * @param sizes px, largest first
 * @param width of a line, px
 * @param widthOf width of a text on one line at a size, px
 */
export function deckTitleSize(
  titles: readonly DeckTitle[],
  sizes: readonly number[],
  width: number,
  widthOf: (text: string, size: number) => number,
): number {
  const fits = ({ text, lines }: DeckTitle, size: number) =>
    widthOf(text, size) * (lines === 1 ? 1 : RAGGED) <= width * lines
  return sizes.find((size) => titles.every((title) => fits(title, size))) ?? sizes.at(-1)!
}
