/** Messages of the evidence view and of the "how sure" mark, in all interface languages, loaded with these parts. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type EvidenceMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const EVIDENCE_MESSAGES: Readonly<Record<InterfaceLanguage, EvidenceMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
