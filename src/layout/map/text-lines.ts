/** Lines of a label: complete, broken once, or truncated. */
import { mayBreak, NOT_FIRST, NOT_LAST } from '../line-breaks.ts'

/** “And” in Chinese: the words on both sides of it are complete. */
const JOINING = /[與与和及]/u
const ELLIPSIS = '…'
/**
 * Penalty for breaking within a run of characters, which may be a word: lines broken at a space, a bracket, an “and” or
 * the end of a name may be this many times as wide.
 */
const WITHIN_WORDS = 1.5

/**
 * Breaks the text into two lines as even as possible, at a space (which is removed) or next to a Chinese, Japanese or
 * Korean character. null if there is no such position, or if a line would be wider than `widest` pixels.
 * @param name a name that counts as one word: if the text begins with it, a break after it is preferred
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
    // If scores are equal, the later break wins: a longer first line reads better than a longer second one.
    if (wider <= widest && score <= bestScore && lines[0] && lines[1]) {
      best = lines
      bestScore = score
    }
  }
  return best
}

/**
 * Returns the longest beginning of the text that fits in `widest` pixels with “…” appended; null if not even one
 * character fits.
 */
export function shorten(text: string, widest: number, width: (line: string) => number): string | null {
  const characters = [...text]
  for (let length = characters.length - 1; length > 0; length--) {
    const line = characters.slice(0, length).join('').trimEnd() + ELLIPSIS
    if (width(line) <= widest) return line
  }
  return null
}

/** Returns whether a break here can't split a word. */
function isSeam(before: string, after: string): boolean {
  return before === ' ' || NOT_FIRST.test(before) || NOT_LAST.test(after) || JOINING.test(after)
}
