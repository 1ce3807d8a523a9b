/** Truncates text to the available width. */
import type { Measure, TextRole, TimelineMessages } from '../types.ts'

export const ENGLISH_SIGNS: TimelineMessages = {
  comma: ', ',
  colon: ': ',
  planned: 'planned',
  count: (count) => `+${count}`,
  leftOut: (from, to) => `−${to - from + 1}`,
}

/** Returns the text, or its longest beginning that fits with “…” appended; empty if not even one letter fits. */
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
 * Cuts the text at `length` and appends “…”. Leaves no space, dash, comma, opening bracket or partial number before it,
 * and no partial word where dropping the word costs less than a third of the text.
 */
function truncateAt(letters: readonly string[], length: number): string {
  let text = letters.slice(0, length).join('')
  const word = text.lastIndexOf(' ')
  if (letters[length] !== ' ' && word > (2 / 3) * text.length) text = text.slice(0, word)
  // A number needs its unit: “6…” for “6 亿美元” would be another amount.
  const rest = letters.slice(length, length + 2).join('')
  if (/^(?:[\d.,]|\s?\p{Script=Han})/u.test(rest)) text = text.replace(/\d[\d.,\s]*$/u, '')
  text = text.replace(/[\s,;:–—，；：、(（「『《“‘[\p{Sc}-]+$/u, '')
  return text === '' ? '' : `${text}…`
}
