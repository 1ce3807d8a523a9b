/** Selection of a text's language for the reader. */
import type { Language, Text } from './types.ts'

/** Regions that use Traditional characters, for tags without a script. */
const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO'])

/**
 * Returns the text in `language`, else in the first of `languages` that it has, else in any; '' if the text is empty.
 */
export function textIn(text: Text | undefined, language: Language, languages: readonly Language[]): string {
  if (!text) return ''
  const found = [language, ...languages].find((candidate) => text[candidate] !== undefined)
  return (found === undefined ? Object.values(text)[0] : text[found]) ?? ''
}

/**
 * Returns the language of `available` that matches a BCP 47 tag: the same tag, else the same script (zh-CN and zh-SG
 * count as zh-Hans, zh-TW, zh-HK and zh-MO as zh-Hant), else the same language; undefined if none matches.
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

/**
 * Returns the match for the first of the reader's tags, in the reader's order, that matches one of `available`; else
 * the first of `available`.
 */
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
