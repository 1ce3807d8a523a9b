/** Messages of About, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type AboutMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const ABOUT_MESSAGES: Readonly<Record<InterfaceLanguage, AboutMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
