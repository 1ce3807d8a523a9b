/** Lines of a label: whole, broken once, or cut. */

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
/** What may not begin a line, and what may not end one: https://www.w3.org/TR/clreq/#line_composition */
const NOT_FIRST = /[、。，．：；？！）」』】》〉〕…％’”·‧,.:;?!)\]}%]/u
const NOT_LAST = /[（「『【《〈〔“‘([{]/u
/** “And” in Chinese: what it joins is whole on both sides. */
const JOINING = /[與与和及]/u
const ELLIPSIS = '…'
/** How much wider the lines may be to break at a space, a bracket, an “and” or a name's end rather than within a run of characters, a word perhaps. */
const WITHIN_WORDS = 1.5

/**
 * The text in two lines as even as can be, broken at a space (which goes) or beside a Chinese, Japanese or Korean
 * character; null where it has no such place, or a line would be wider than `widest` pixels.
 * @param name what is one word, however it is written: where the text begins with it, a line had better end behind it
 */
export function breakInTwo(
  text: string,
  widest: number,
  width: (line: string) => number,
  name = '',
): [string, string] | null {
  const characters = [...text]
  let best: [string, string] | null = null
  let bestScore = Infinity
  for (let i = 1; i < characters.length; i++) {
    const before = characters[i - 1] ?? ''
    const after = characters[i] ?? ''
    if (!mayBreak(before, after)) continue
    const lines: [string, string] = [
      characters.slice(0, i).join('').trimEnd(),
      characters.slice(i).join('').trimStart(),
    ]
    const wider = Math.max(width(lines[0]), width(lines[1]))
    const score = wider * (lines[0] === name || isSeam(before, after) ? 1 : WITHIN_WORDS)
    // At a tie the later break: a longer first line reads better than a longer second one.
    if (wider <= widest && score <= bestScore && lines[0] && lines[1]) {
      best = lines
      bestScore = score
    }
  }
  return best
}

/** The longest beginning of the text that fits in `widest` pixels with “…” behind it; null where no character does. */
export function shorten(text: string, widest: number, width: (line: string) => number): string | null {
  const characters = [...text]
  for (let length = characters.length - 1; length > 0; length--) {
    const line = characters.slice(0, length).join('').trimEnd() + ELLIPSIS
    if (width(line) <= widest) return line
  }
  return null
}

/** Where no word can be cut in two. */
function isSeam(before: string, after: string): boolean {
  return before === ' ' || NOT_FIRST.test(before) || NOT_LAST.test(after) || JOINING.test(after)
}

/** Whether a line may end between two characters. */
export function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true
  if (after === ' ') return false
  return (CJK.test(before) || CJK.test(after)) && !NOT_FIRST.test(after) && !NOT_LAST.test(before)
}
