/**
 * Estimates of text width where no font is available: a file made in Node is displayed in whatever fonts its reader
 * has.
 */
import type { MeasureText } from '../layout/font.ts'

/**
 * Advance widths in thousandths of an em of U+0020 to U+007E, as in the Adobe font metrics of Helvetica and Helvetica
 * Bold, which Arial and Liberation Sans share:
 * https://adobe-type-tools.github.io/font-tech-notes/pdfs/5004.AFM_Spec.pdf
 */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
  '278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 ' +
  '667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 ' +
  '833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
  '333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 ' +
  '611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 ' +
  '611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'

/** From this weight on, text is bold. */
const BOLD_FROM = 600
const FIRST = 0x20
/** Widths of other letters of narrow scripts, dashes and signs, and of characters of wide scripts. */
const OTHER = 600
const WIDE = 1000
/** Quotes and the middle dot, which use the Latin font in every language. */
const NARROW = 350
const IS_NARROW = /[\u00b7\u2018-\u201d]/u
/** Some system fonts are slightly wider than Helvetica. */
const ALLOWANCE = 1.04
const IS_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60\u2014\u2026]|\p{Extended_Pictographic}/u
const TABLES = { regular: widths(REGULAR), bold: widths(BOLD) }

/** Estimates a width in px, on the safe side: text is rarely wider in any of the page's fonts. */
export const estimateText: MeasureText = (text, { size, weight }) => {
  const table = weight >= BOLD_FROM ? TABLES.bold : TABLES.regular
  let sum = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    sum += table[code - FIRST] ?? (IS_WIDE.test(character) ? WIDE : IS_NARROW.test(character) ? NARROW : OTHER)
  }
  return (sum / 1000) * size * ALLOWANCE
}

function widths(table: string): readonly number[] {
  return table.split(' ').map(Number)
}
