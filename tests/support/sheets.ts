/** Reads printed pages back. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Size of a sheet, mm. */
export const SIZES = { a4: [210, 297], letter: [216, 279] } as const
const POINTS_PER_MM = 72 / 25.4

export interface Sheet {
  size: number[]
  /** All of its text in one string, without spaces: spacing depends on the typesetting. */
  text: string
}

/** Returns the sheets of a PDF, as read by PDF.js. */
export async function sheetsOf(pdf: Buffer): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const sheets: Sheet[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    const [, , width = 0, height = 0] = page.view
    sheets.push({
      size: [Math.round(width / POINTS_PER_MM), Math.round(height / POINTS_PER_MM)],
      text: bare(text),
    })
  }
  await task.destroy()
  return sheets
}

/**
 * If one glyph of a font represents two characters, Chromium writes the rarer: the radical instead of the character.
 * Pairs from Unicode (EquivalentUnifiedIdeograph.txt); NFKC leaves these unchanged.
 */
const SAME_GLYPH: Readonly<Record<string, string>> = {
  '\u2ea0': '民',
  '\u2ec4': '西',
  '\u2ec5': '见',
  '\u2ec6': '角',
  '\u2ec9': '贝',
  '\u2ecb': '车',
  '\u2ed1': '長',
  '\u2ed3': '长',
  '\u2ed4': '门',
  '\u2ed8': '青',
  '\u2eda': '页',
  '\u2edb': '风',
  '\u2edc': '飞',
  '\u2ee2': '马',
  '\u2ee5': '鱼',
  '\u2ee6': '鸟',
  '\u2ee9': '黄',
  '\u2eec': '齐',
  '\u2eee': '齿',
  '\u2ef0': '龙',
  '\u2ef3': '龟',
}

/** Removes spaces, and composes each letter by Unicode normalisation. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => SAME_GLYPH[radical] ?? radical)
    .replace(/\s+/g, '')
}
