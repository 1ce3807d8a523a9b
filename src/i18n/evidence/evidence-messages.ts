/** The words of the evidence view and of the "how sure" mark, in every language of the interface: they come with what is fetched. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type EvidenceMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const EVIDENCE_MESSAGES: Readonly<Record<InterfaceLanguage, EvidenceMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
