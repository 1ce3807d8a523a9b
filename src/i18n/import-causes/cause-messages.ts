/** What an import says about rows, in all interface languages, loaded with the screen for opening a table. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type CauseMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const CAUSE_MESSAGES: Readonly<Record<InterfaceLanguage, CauseMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
