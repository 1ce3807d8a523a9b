/** The words of the evidence view and of the "how sure" mark, in every language of the interface: they come with what is fetched. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type EvidenceWords } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const EVIDENCE_WORDS: Readonly<Record<InterfaceLanguage, EvidenceWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
