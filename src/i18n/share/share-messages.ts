/** The words of sharing in every language of the interface: they come with the dialog. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type ShareMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const SHARE_MESSAGES: Readonly<Record<InterfaceLanguage, ShareMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
