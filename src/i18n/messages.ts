/**
 * Interface messages by language, each fetched when it is needed. For a dataset language that the interface lacks, the
 * nearest one is used.
 */
import { late } from '../late/late.ts'
import { matchLanguage } from '../model/dataset/text.ts'
import type { Language } from '../model/dataset/types.ts'
import type { Messages } from './en.ts'

/** Each interface language's name in itself. */
const NAMES = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
}
export type InterfaceLanguage = keyof typeof NAMES
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = NAMES

/** Languages of the interface. */
export const INTERFACE_LANGUAGES: readonly Language[] = Object.keys(NAMES)

const LOADERS: Readonly<Record<InterfaceLanguage, () => Promise<Messages>>> = {
  en: () => late(() => import('./en.ts')).then(({ en }) => en),
  'zh-Hans': () => late(() => import('./zh-hans.ts')).then(({ zhHans }) => zhHans),
  'zh-Hant': () => late(() => import('./zh-hant.ts')).then(({ zhHant }) => zhHant),
}

const loaded = new Map<Language, Messages>()

/** Returns whether the messages for `language` are loaded. */
export function hasMessages(language: Language): boolean {
  return loaded.has(nearest(language))
}

/** Fetches the messages for `language`. Rejects if that fails; a further call tries again. */
export async function loadMessages(language: Language): Promise<void> {
  const spoken = nearest(language)
  if (!loaded.has(spoken)) loaded.set(spoken, await LOADERS[spoken]())
}

/**
 * Returns the messages in `language`, or in the nearest interface language; before that one is fetched, in any loaded
 * language.
 * @throws if no messages have been loaded
 */
export function messagesFor(language: Language): Messages {
  const [any] = loaded.values()
  const messages = loaded.get(nearest(language)) ?? any
  if (messages === undefined) throw new Error('messagesFor: expected words to have been fetched; loadMessages does')
  return messages
}

/** Returns the interface language nearest to `language`. */
export function nearest(language: Language): InterfaceLanguage {
  return (matchLanguage(language, INTERFACE_LANGUAGES) ?? 'en') as InterfaceLanguage // always one of the keys
}
