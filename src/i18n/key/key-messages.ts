/** Messages of the key, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type KeyMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const KEY_MESSAGES: Readonly<Record<InterfaceLanguage, KeyMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
