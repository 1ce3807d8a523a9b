/** Messages of the table of periods, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type PeriodTableMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const PERIOD_TABLE_MESSAGES: Readonly<Record<InterfaceLanguage, PeriodTableMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
