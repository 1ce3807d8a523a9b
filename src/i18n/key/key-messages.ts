/** Messages of the key, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'
import type { Noun } from '../sentence-facts.ts'
import { en, type KeyMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const KEY_MESSAGES: Readonly<Record<InterfaceLanguage, KeyMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}

/**
 * Returns the words of a kind of mark; those of the cities' marks say what colours and shapes mean. What is filled in
 * is an announcement, or what the data call it.
 */
export function keyWords(
  kind: keyof KeyMessages['kinds'] | 'cities',
  meaning: keyof KeyMessages['colouring'],
  { kinds, colouring }: KeyMessages,
  noun: Noun | undefined,
): string {
  if (kind === 'announced' && noun) return noun.one
  return kind === 'cities' ? colouring[meaning] : kinds[kind]
}
