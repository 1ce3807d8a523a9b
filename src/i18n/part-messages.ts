/** Messages of a part that is fetched on demand: they are loaded with it, in all interface languages. */
import type { Language } from '../model/dataset/types.ts'
import { nearest, type InterfaceLanguage } from './messages.ts'

/** Returns a part's messages in `language`, or in the nearest interface language. */
export function messagesOf<T>(all: Readonly<Record<InterfaceLanguage, T>>, language: Language): T {
  return all[nearest(language)]
}
