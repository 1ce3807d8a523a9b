/** Texts cut to the room they have. */
import type { Measure, TextRole, TimelineMessages } from '../types.ts'

export const ENGLISH_SIGNS: TimelineMessages = {
  comma: ', ',
  colon: ': ',
  count: (count) => `+${count}`,
  leftOut: (from, to) => `−${to - from + 1}`,
}

/** The text itself, or its longest beginning that fits with “…” at its end; empty where not even one letter fits. */
export function truncate(text: string, width: number, role: TextRole, measure: Measure): string {
  if (measure(text, role) <= width) return text
  const letters = [...text]
  let low = 0
  let high = letters.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(truncateAt(letters, middle), role) <= width) low = middle
    else high = middle - 1
  }
  return low > 0 ? truncateAt(letters, low) : ''
}

/**
 * No space, dash, comma or opening bracket stands before the “…”, nor the torso of a figure, nor that of a word where that costs less than a third of
 * the text.
 */
function truncateAt(letters: readonly string[], length: number): string {
  let text = letters.slice(0, length).join('')
  const word = text.lastIndexOf(' ')
  if (letters[length] !== ' ' && word > (2 / 3) * text.length) text = text.slice(0, word)
  // A figure is told with its unit: “6…” of “6 亿美元” is another sum.
  const rest = letters.slice(length, length + 2).join('')
  if (/^(?:[\d.,]|\s?\p{Script=Han})/u.test(rest)) text = text.replace(/\d[\d.,\s]*$/u, '')
  text = text.replace(/[\s,;:–—，；：、(（「『《“‘[\p{Sc}-]+$/u, '')
  return text === '' ? '' : `${text}…`
}
