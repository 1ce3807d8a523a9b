/** The words of a part that is fetched when it is wanted: they come with it, in every language of the interface. */
import type { Language } from '../model/dataset/types.ts'
import { nearest, type InterfaceLanguage } from './messages.ts'

/** A part's words in `language`, or in the nearest language that the interface speaks. */
export function messagesOf<T>(all: Readonly<Record<InterfaceLanguage, T>>, language: Language): T {
  return all[nearest(language)]
}
