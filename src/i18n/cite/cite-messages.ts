/** Citation messages in all interface languages, loaded with the dialog. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type CiteMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const CITE_MESSAGES: Readonly<Record<InterfaceLanguage, CiteMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
