/** Message shown until the atlas is loaded, in all interface languages; bundled with the page. */
import type { InterfaceLanguage } from './messages.ts'

export const loadingMessages: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'Loading the atlas…',
  'zh-Hans': '正在载入…',
  'zh-Hant': '正在載入…',
}
