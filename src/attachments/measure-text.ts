/** Measures text as the page will draw it, for layouts that need widths before there are elements. */
import type { MeasureText } from '../layout/font.ts'

export type { Font } from '../layout/font.ts'

/** Widths that are remembered; more than a dataset's labels in every language. */
const REMEMBERED_MAXIMUM = 20_000

const measures = new Map<string, MeasureText>()

/** The measure for texts in `language`, in the font stack that the page's styles give it. */
export function measureIn(language: string): MeasureText {
  const known = measures.get(language) ?? textMeasure(fontFamilyIn(language), language)
  measures.set(language, known)
  return known
}

/** What the styles make of `lang`: asked of an element that is there for a moment. */
function fontFamilyIn(language: string): string {
  const probe = document.createElement('span')
  probe.lang = language
  document.body.append(probe)
  const family = getComputedStyle(probe).fontFamily
  probe.remove()
  return family || 'sans-serif'
}

/**
 * A measure for one font stack (the value of CSS `font-family`), in a language: what the system's own font is may hang on that. It remembers; without a
 * canvas it estimates from the letters.
 */
export function textMeasure(family: string, language = ''): MeasureText {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  // Not in all browsers, nor in TypeScript's: those without know no language of a canvas that is in no document.
  if (context && 'lang' in context) context.lang = language
  const widths = new Map<string, number>()
  return (text, { size, weight }) => {
    // Asked for each word of each layout: the family, which is long, is the same for all.
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

/** Latin letters are a little over half an em wide on average, Chinese characters one. */
function estimate(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! >= 0x2e80 ? size : size * 0.56), 0)
}
