/** The foot of a stage: the size and the height of its sources and credits. All lengths are CSS pixels. */

/** Factor by which lines are wider than their letters, because of gaps between scripts. */
const SLACK = 1.06
/** Least height; up to which height a screen of the smallest size has room for it: three lines. */
export const FOOT = { least: 36, roomy: 60 }
/**
 * Sizes of the text: minimum on a screen of the smallest size, at 1920 px of width (1.2 %), and minimum once shrunk;
 * room for the slide's number; width of a dot between two sources, ems; and room for the bars below, at 1920 px and the
 * least.
 */
const TEXT = { size: 16, share: 23, near: 14, line: 1.1, beside: 84, dot: 0.84 }
const BARS = { share: 8, least: 5 }

interface Options {
  width: number
  unit: number
  /** By which everything will be shrunk; the words are kept legible. */
  shrink: number
  /** The reader's minimum font size. */
  minimumSize: number
}

/** Returns the text's size, and the height of the foot with its bars. */
export function stageFoot(
  credits: readonly string[],
  { width, unit, shrink, minimumSize }: Options,
): { size: number; height: number } {
  const size = Math.max(TEXT.size, TEXT.share * unit, Math.max(TEXT.near, minimumSize) / shrink)
  // Two rows even for few sources, where the screen has room: a foot that changes its height between slides would
  // resize the map in the middle of its flight.
  const rows = Math.max(shrink < 1 ? 1 : 2, rowsOf(credits, width / size - TEXT.beside / TEXT.size))
  const bars = Math.max(BARS.least, BARS.share * unit)
  return { size, height: Math.round(Math.max(FOOT.least, FOOT.least * unit, rows * size * TEXT.line + 2 + bars)) }
}

/** Estimates the number of rows that texts take, each on one line unless it is longer than that, `width` ems wide. */
function rowsOf(texts: readonly string[], width: number): number {
  let rows = 1
  let right = 0
  for (const text of texts) {
    const own = (textEms(text) + TEXT.dot) * SLACK
    if (right > 0 && right + own > width) {
      rows++
      right = 0
    }
    rows += Math.max(0, Math.ceil(own / width) - 1)
    right = Math.min(width, right + own)
  }
  return rows
}

/** Estimates a text's width in ems: a Chinese character counts 1, others about half. */
function textEms(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character) ? 1 : 0.54),
    0,
  )
}
