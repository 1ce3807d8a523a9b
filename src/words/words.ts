/**
 * The interface's words by language. English is there from the start, as what serves where nothing better does; the others are fetched when a
 * reader has one of them. A dataset may have languages that the interface lacks: the nearest one serves.
 */
import { matchLanguage } from '../model/text.ts'
import type { Language } from '../model/types.ts'
import { en, type Words } from './en.ts'

/** What each language that the interface speaks calls itself. */
const NAMES = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
}
export type InterfaceLanguage = keyof typeof NAMES
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = NAMES

/** The languages that the interface speaks. */
export const INTERFACE_LANGUAGES: readonly Language[] = Object.keys(NAMES)

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  'zh-Hans': () => import('./zh-hans.ts').then(({ zhHans }) => zhHans),
  'zh-Hant': () => import('./zh-hant.ts').then(({ zhHant }) => zhHant),
}

const loaded = new Map<Language, Words>([['en', en]])

/** Whether the words for `language` are there. */
export function hasWords(language: Language): boolean {
  return loaded.has(nearest(language))
}

/** Fetches the words for `language`; where they can't be had, English serves from then on. Never rejects. */
export async function loadWords(language: Language): Promise<void> {
  const spoken = nearest(language)
  if (loaded.has(spoken)) return
  try {
    loaded.set(spoken, (await LOADERS[spoken]?.()) ?? en)
  } catch {
    loaded.set(spoken, en)
  }
}

/** The interface in `language`, or in the nearest language that it speaks, or in English; in English too before they are fetched. */
export function wordsIn(language: Language): Words {
  return loaded.get(nearest(language)) ?? en
}

/** The language of the interface that serves a reader of `language`. */
export function nearest(language: Language): InterfaceLanguage {
  return (matchLanguage(language, INTERFACE_LANGUAGES) ?? 'en') as InterfaceLanguage // one of the keys
}
