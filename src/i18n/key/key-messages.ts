/** Messages of the key, in all interface languages. */
import type { Language } from '../../model/dataset/types.ts'
import type { ColumnUnit } from '../forms/en.ts'
import { formsMessages } from '../forms/forms-messages.ts'
import type { InterfaceLanguage } from '../messages.ts'
import { messagesOf } from '../part-messages.ts'
import type { Noun } from '../sentence-facts.ts'
import { en, type KeyMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const KEY_MESSAGES: Readonly<Record<InterfaceLanguage, KeyMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}

export interface KeyWordsOptions {
  language: Language
  /** What colours and shapes mean. */
  meaning: keyof KeyMessages['colouring']
  /** What the data call their events; undefined: announcements. */
  noun: Noun | undefined
  /** The unit of the timeline's columns, if it has columns. */
  unit: ColumnUnit | undefined
}

/**
 * Returns the words of a kind of mark; those of the cities' marks say what colours and shapes mean. What is filled in
 * is an announcement, or what the data call it.
 */
export function keyWords(
  kind: keyof KeyMessages['kinds'] | keyof KeyMessages['columns'] | 'cities',
  { language, meaning, noun, unit }: KeyWordsOptions,
): string {
  const own = messagesOf(KEY_MESSAGES, language)
  if (kind === 'announced' && noun) return noun.one
  if (kind === 'cities') return own.colouring[meaning]
  if (kind === 'dot' || kind === 'bar' || kind === 'strip') {
    const { one, many } = noun ?? own.noun
    return own.columns[kind](kind === 'dot' ? one : many, formsMessages(language).units[unit ?? 'day'])
  }
  return own.kinds[kind]
}
