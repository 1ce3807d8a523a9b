/** Messages of the screen for opening a table in all interface languages, loaded with the screen. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type ImportMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const IMPORT_MESSAGES: Readonly<Record<InterfaceLanguage, ImportMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
