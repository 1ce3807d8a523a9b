/** Measures text as the page will draw it, for layouts that need widths before elements exist. */
import type { MeasureText } from '../layout/font.ts'

export type { Font } from '../layout/font.ts'

/** Maximum number of cached widths; more than a dataset's labels in every language. */
const REMEMBERED_MAXIMUM = 20_000

const measures = new Map<string, MeasureText>()

/** Returns the measure for texts in `language`, in the font stack of the page's styles. */
export function measureIn(language: string): MeasureText {
  const known = measures.get(language) ?? textMeasure(fontFamilyIn(language), language)
  measures.set(language, known)
  return known
}

/** Returns the font family that the styles give for `lang`, read from a temporary element. */
function fontFamilyIn(language: string): string {
  const probe = document.createElement('span')
  probe.lang = language
  document.body.append(probe)
  const family = getComputedStyle(probe).fontFamily
  probe.remove()
  return family || 'sans-serif'
}

/**
 * Returns a measure for one font stack (the value of CSS `font-family`), in a language: the system font may depend on
 * it. Widths are cached; without a canvas they are estimated from the characters.
 */
export function textMeasure(family: string, language = ''): MeasureText {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  // Missing in some browsers and in TypeScript's types: there, a canvas outside the document has no language.
  if (context && 'lang' in context) context.lang = language
  const widths = new Map<string, number>()
  return (text, { size, weight }) => {
    // Called for each word of each layout; the key omits the family, which is long and always the same.
    const key = `${weight} ${size} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (context) context.font = `${weight} ${size}px ${family}`
    const width = context ? context.measureText(text).width : estimate(text, size)
    if (widths.size >= REMEMBERED_MAXIMUM) widths.clear()
    widths.set(key, width)
    return width
  }
}

/** Latin letters are a little over half an em wide on average, Chinese characters one em. */
function estimate(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! >= 0x2e80 ? size : size * 0.56), 0)
}
