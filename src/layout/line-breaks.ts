/** Where a line of text may end, and how many lines a text takes. */

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
/**
 * Characters that may not begin a line, and those that may not end one: https://www.w3.org/TR/clreq/#line_composition
 */
export const NOT_FIRST = /[、。，．：；？！）」』】》〉〕…％’”·‧,.:;?!)\]}%]/u
export const NOT_LAST = /[（「『【《〈〔“‘([{]/u

/** A short name of two parts, as "CUHK-Shenzhen", that isn't part of a longer one. */
const JOINED_NAME = /(?<![\p{L}-])(\p{Lu}\p{L}{1,9}-\p{Lu}\p{L}{1,9})(?![\p{L}-])/gu

/** Splits a text at the names that stay on one line, which browsers break after their hyphens. */
export function aroundNames(text: string): { start: number; end: number; isName: boolean }[] {
  let end = 0
  return text.split(JOINED_NAME).map((piece, i) => ({ start: end, end: (end += piece.length), isName: i % 2 > 0 }))
}

/** Returns whether a line may end between two characters. */
export function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true
  if (after === ' ') return false
  return (CJK.test(before) || CJK.test(after)) && !NOT_FIRST.test(after) && !NOT_LAST.test(before)
}

/**
 * Returns the number of lines that a text takes at a width, in the units of `measure`; a word wider than a line counts
 * as the lines that it would fill.
 * @param measure the width of a text on one line
 */
export function lineCount(text: string, width: number, measure: (text: string) => number): number {
  let lines = 1
  let right = 0
  for (const piece of unbreakable(text)) {
    const bare = measure(piece.trimEnd())
    if (right > 0 && right + bare > width) {
      lines++
      right = 0
    }
    right += measure(piece)
    for (; right > width && bare > width; right -= width) lines++
  }
  return lines
}

/** Splits a text after each character that a line may end with. */
function unbreakable(text: string): string[] {
  const pieces: string[] = []
  let last = ''
  for (const character of text) {
    const piece = last === '' || mayBreak(last, character) ? '' : pieces.pop()
    pieces.push((piece ?? '') + character)
    last = character
  }
  return pieces
}

/**
 * Returns the first of some texts that takes at most `lines` lines; the last if none does.
 * @param texts at least one
 */
export function fittingText(
  texts: readonly string[],
  lines: number,
  width: number,
  measure: (text: string) => number,
): string {
  return texts.find((text) => lineCount(text, width, measure) <= lines) ?? texts.at(-1)!
}
