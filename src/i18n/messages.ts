/**
 * The interface's words by language, fetched when a reader has it. A dataset may have languages that the interface lacks: the nearest one
 * serves.
 */
import { late } from '../late/late.ts'
import { matchLanguage } from '../model/dataset/text.ts'
import type { Language } from '../model/dataset/types.ts'
import type { Messages } from './en.ts'

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

const LOADERS: Readonly<Record<InterfaceLanguage, () => Promise<Messages>>> = {
  en: () => late(() => import('./en.ts')).then(({ en }) => en),
  'zh-Hans': () => late(() => import('./zh-hans.ts')).then(({ zhHans }) => zhHans),
  'zh-Hant': () => late(() => import('./zh-hant.ts')).then(({ zhHant }) => zhHant),
}

const loaded = new Map<Language, Messages>()

/** Whether the words for `language` are there. */
export function hasMessages(language: Language): boolean {
  return loaded.has(nearest(language))
}

/** Fetches the words for `language`. Rejects where they can't be had; asked again, it tries again. */
export async function loadMessages(language: Language): Promise<void> {
  const spoken = nearest(language)
  if (!loaded.has(spoken)) loaded.set(spoken, await LOADERS[spoken]())
}

/**
 * The interface in `language`, or in the nearest language that it speaks; in another one before that is fetched.
 * @throws before any words were fetched
 */
export function messagesFor(language: Language): Messages {
  const [any] = loaded.values()
  const messages = loaded.get(nearest(language)) ?? any
  if (messages === undefined) throw new Error('messagesFor: expected words to have been fetched; loadMessages does')
  return messages
}

/** The language of the interface that serves a reader of `language`. */
export function nearest(language: Language): InterfaceLanguage {
  return (matchLanguage(language, INTERFACE_LANGUAGES) ?? 'en') as InterfaceLanguage // one of the keys
}
