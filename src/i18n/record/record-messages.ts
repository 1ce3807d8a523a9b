/** The words of recording a story in every language of the interface: they come with what is fetched. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type RecordMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const RECORD_MESSAGES: Readonly<Record<InterfaceLanguage, RecordMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
