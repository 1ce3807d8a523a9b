/** Wrapping of text into lines. */
import { mayBreak } from '../layout/line-breaks.ts'

/** Wraps text into lines of at most `width`; text beyond `most` lines is cut with “…”. Returns at least one line. */
export function wrapText(text: string, width: number, most: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < most) {
    if (measure(rest) <= width) return [...lines, rest]
    const isLast = lines.length === most - 1
    const length = isLast
      ? longest(rest, (start) => measure(`${start.trimEnd()}…`) <= width)
      : breakOf(rest, width, measure)
    const start = rest.slice(0, length).trimEnd()
    lines.push(isLast ? `${start}…` : start)
    rest = rest.slice(length).trimStart()
  }
  return lines.length > 0 ? lines : ['']
}

/** Returns the end of the first line: the last break opportunity that fits, else the middle of a word. */
function breakOf(text: string, width: number, measure: (line: string) => number): number {
  const fitting = longest(text, (start) => measure(start.trimEnd()) <= width)
  for (let length = fitting; length > 0; length--) {
    const before = [...text.slice(0, length)].at(-1) ?? ''
    const after = [...text.slice(length)][0] ?? ''
    if (mayBreak(before, after)) return length
  }
  return fitting
}

/** Returns the length of the longest beginning that fits, at least one character; never splits a surrogate pair. */
function longest(text: string, holds: (start: string) => boolean): number {
  let length = 0
  let kept = 0
  for (const character of text) {
    length += character.length
    if (kept > 0 && !holds(text.slice(0, length))) return kept
    kept = length
  }
  return kept
}
