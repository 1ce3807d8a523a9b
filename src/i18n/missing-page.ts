/** Messages of the page that a host serves for missing files, in all interface languages. */
import type { InterfaceLanguage } from './messages.ts'

export interface MissingPageMessages {
  missing: string
  /** @param atlas name of the atlas */
  open: (atlas: string) => string
}

export const missingPageMessages: Readonly<Record<InterfaceLanguage, MissingPageMessages>> = {
  en: { missing: 'There is no page at this address.', open: (atlas) => `Open ${atlas}` },
  'zh-Hans': { missing: '此网址没有页面。', open: (atlas) => `打开${atlas}` },
  'zh-Hant': { missing: '此網址沒有頁面。', open: (atlas) => `開啟${atlas}` },
}
