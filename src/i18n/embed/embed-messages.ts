/** The words of an embedded atlas, in every language of the interface. */
import type { InterfaceLanguage } from '../messages.ts'

export interface EmbedMessages {
  /** @param atlas the atlas's name */
  explore: (atlas: string) => string
  newTab: string
}

export const embedMessages: Record<InterfaceLanguage, EmbedMessages> = {
  en: { explore: (atlas) => `Explore in ${atlas}`, newTab: 'opens in a new tab' },
  'zh-Hans': { explore: (atlas) => `在${atlas}中浏览`, newTab: '在新标签页打开' },
  'zh-Hant': { explore: (atlas) => `在${atlas}中瀏覽`, newTab: '在新分頁開啟' },
}
