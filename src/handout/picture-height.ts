/** How high a step's picture can be on its sheet. Type sizes and lengths are those of handout.css. */
import type { Font, MeasureText } from '../layout/font.ts'
import { clamp } from '../model/clamp.ts'
import { wrapText } from '../picture/wrap-text.ts'

/** The words of a sheet, each a list of paragraphs. */
export interface SheetWords {
  readonly title: string
  readonly text: string
  readonly notes: string
  readonly sources: readonly string[]
  readonly link: string
}

/** mm. Without a known paper, the width and height that fit both. */
const PAPER = { a4: { width: 178, height: 268 }, letter: { width: 183.9, height: 250 } }
const ANY = { width: 183.9, height: 250 }
const MM_PER_PT = 25.4 / 72
/** Widest line of a step's text, mm. */
const TEXT_WIDTH = 160

/** Sizes in pt, heights of a line as a multiple. Notes and sources have the same in every script. */
const TITLE = { size: 21, weight: 700, line: 1.2 }
const BODY = { size: 11, weight: 400, line: { latin: 1.45, chinese: 1.6 } }
const NOTES = { size: 10.5, weight: 400, line: 1.45 }
const SOURCES = { size: 9.5, weight: 400, line: 1.45 }
const LINK = { size: 8, weight: 400, line: 1.4 }
/** Facts, headings of notes and sources, gaps and borders, mm. */
const REST = { facts: 6, title: 2.5, picture: 5, section: 11.5, paragraph: 1.5, footer: 4 }
/** Factor by which lines may be fewer than measured: browsers break at other places, and fonts differ. */
const SLACK = 1.08

interface Style extends Font {
  readonly line: number
}

/**
 * Returns the height that a sheet's words leave for its picture, in px of a picture of `width` px; within `least` and
 * `most`, so that a sheet with many words continues on the next page.
 */
export function pictureHeight(
  words: SheetWords,
  measure: MeasureText,
  { paper, isChinese, width, least, most }: HeightOptions,
): number {
  const sheet = paper ? PAPER[paper] : ANY
  const heightOf = (text: string, style: Style, room = sheet.width) =>
    text === '' ? 0 : linesOf(text, style, room, measure) * style.size * style.line * MM_PER_PT
  const taken =
    REST.facts +
    heightOf(words.title, TITLE) +
    REST.title +
    heightOf(words.text, { ...BODY, line: BODY.line[isChinese ? 'chinese' : 'latin'] }, TEXT_WIDTH) +
    REST.picture +
    (words.notes === '' ? 0 : REST.section + SLACK * heightOf(words.notes, NOTES)) +
    (words.notes.match(/\n{2,}/g)?.length ?? 0) * REST.paragraph +
    (words.sources.length === 0 ? 0 : REST.section) +
    words.sources.reduce((sum, source) => sum + heightOf(source, SOURCES), 0) +
    REST.footer +
    Math.max(1, linesOf(words.link, LINK, sheet.width * 0.85, measure)) * LINK.size * LINK.line * MM_PER_PT
  return Math.floor(clamp(((sheet.height - taken) * width) / sheet.width, least, most))
}

export interface HeightOptions {
  /** undefined: unknown. */
  readonly paper: 'a4' | 'letter' | undefined
  readonly isChinese: boolean
  /** Width of the picture, which is as wide as the sheet, px. */
  readonly width: number
  /** Limits, px. */
  readonly least: number
  readonly most: number
}

/** Number of lines of a text in a room of that many mm. */
function linesOf(text: string, { size, weight }: Font, room: number, measure: MeasureText): number {
  return text
    .split('\n')
    .filter((paragraph) => paragraph !== '')
    .reduce(
      (sum, paragraph) =>
        sum + wrapText(paragraph, room / MM_PER_PT, Infinity, (line) => measure(line, { size, weight })).length,
      0,
    )
}
