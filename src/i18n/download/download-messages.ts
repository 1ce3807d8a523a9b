/** The words of taking away in every language of the interface: they come with the dialog. */
import type { InterfaceLanguage } from '../messages.ts'
import { en, type DownloadMessages } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const DOWNLOAD_MESSAGES: Readonly<Record<InterfaceLanguage, DownloadMessages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
}
