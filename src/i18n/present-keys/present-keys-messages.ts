/** Messages of the presentation's controls, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type PresentKeyMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const PRESENT_KEY_MESSAGES: Record<InterfaceLanguage, PresentKeyMessages> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
