/** Which of a text's languages a reader gets. */
import type { Language, Text } from './types.ts'

/** Regions whose readers read Traditional characters, where a tag names no script. */
const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO'])

/** The words in `language`, else in the first of `languages` that the text has, else in any; '' for a text without any. */
export function textIn(text: Text | undefined, language: Language, languages: readonly Language[]): string {
  if (!text) return ''
  const found = [language, ...languages].find((candidate) => text[candidate] !== undefined)
  return (found === undefined ? Object.values(text)[0] : text[found]) ?? ''
}

/**
 * The language of `available` that fits a BCP 47 tag: the same tag, else the same script (zh-CN and zh-SG are read as zh-Hans, zh-TW,
 * zh-HK and zh-MO as zh-Hant), else the same language; undefined where none fits.
 */
export function matchLanguage(tag: string, available: readonly Language[]): Language | undefined {
  const wanted = subtags(tag)
  return (
    available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
    available.find((candidate) => sameLanguage(candidate) && subtags(candidate).script === wanted.script) ??
    available.find(sameLanguage)
  )

  function sameLanguage(candidate: Language): boolean {
    return subtags(candidate).language === wanted.language
  }
}

/** The first of the reader's tags, in the reader's order, that fits one of `available`; else the first of `available`. */
export function bestLanguage(tags: readonly string[], available: readonly Language[]): Language {
  for (const tag of tags) {
    const found = matchLanguage(tag, available)
    if (found !== undefined) return found
  }
  return available[0] ?? 'en'
}

function subtags(tag: string): { language: string; script: string } {
  const [language = '', ...rest] = tag.split('-')
  const script = rest.find((part) => part.length === 4)
  const region = rest.find((part) => part.length === 2)?.toUpperCase()
  const implied = language.toLowerCase() === 'zh' ? (TRADITIONAL_REGIONS.has(region ?? '') ? 'hant' : 'hans') : ''
  return { language: language.toLowerCase(), script: script?.toLowerCase() ?? implied }
}
