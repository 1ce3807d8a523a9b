/** Messages for recording a story in all interface languages, loaded with the parts that use them. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type RecordMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const RECORD_MESSAGES: Readonly<Record<InterfaceLanguage, RecordMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
