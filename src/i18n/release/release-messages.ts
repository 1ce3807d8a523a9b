/** Messages of a frozen atlas in all interface languages, loaded with its notice. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type ReleaseMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const RELEASE_MESSAGES: Readonly<Record<InterfaceLanguage, ReleaseMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
