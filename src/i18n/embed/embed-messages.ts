/** Messages of an embedded atlas, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'

export interface EmbedMessages {
  /** @param atlas name of the atlas */
  explore: (atlas: string) => string
  newTab: string
}

export const embedMessages: Record<InterfaceLanguage, EmbedMessages> = {
  en: { explore: (atlas) => `Explore in ${atlas}`, newTab: 'opens in a new tab' },
  'zh-Hans': { explore: (atlas) => `在${atlas}中浏览`, newTab: '在新标签页打开' },
  'zh-Hant': { explore: (atlas) => `在${atlas}中瀏覽`, newTab: '在新分頁開啟' },
}
