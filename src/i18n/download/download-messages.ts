/** Download messages in all interface languages, loaded with the dialog. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type DownloadMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const DOWNLOAD_MESSAGES: Readonly<Record<InterfaceLanguage, DownloadMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
