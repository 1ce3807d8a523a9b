/** Messages of the share dialog in all interface languages, loaded with it. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type ShareMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const SHARE_MESSAGES: Readonly<Record<InterfaceLanguage, ShareMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
