/** The interface's words by language. A dataset may have languages that the interface lacks: the nearest one serves. */
import { matchLanguage } from '../model/text.ts'
import type { Language } from '../model/types.ts'
import { en, type Words } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

const WORDS: Record<Language, Words> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** The languages that the interface speaks. */
export const INTERFACE_LANGUAGES: readonly Language[] = Object.keys(WORDS)

/** The interface in `language`, or in the nearest language that it speaks, or in English. */
export function wordsIn(language: Language): Words {
  return WORDS[matchLanguage(language, INTERFACE_LANGUAGES) ?? 'en'] ?? en
}
