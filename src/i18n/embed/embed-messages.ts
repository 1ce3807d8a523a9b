/** Messages of an embedded atlas, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'

export interface EmbedMessages {
  /** @param atlas name of the atlas */
  explore: (atlas: string) => string
  newTab: string
  /** Number of announcements that pass the filters, of all. */
  count: (shown: number, total: number) => string
  showAll: string
  /** Applies the removed filters again. */
  showSelection: string
  sources: (count: number) => string
}

export const embedMessages: Record<InterfaceLanguage, EmbedMessages> = {
  en: {
    explore: (atlas) => `Explore in ${atlas}`,
    newTab: 'opens in a new tab',
    count: (shown, total) => `${shown} of ${total} ·`,
    showAll: 'Show all',
    showSelection: 'Put the filters back',
    sources: (count) => `Sources: ${count} ${count === 1 ? 'document' : 'documents'}`,
  },
  'zh-Hans': {
    explore: (atlas) => `在${atlas}中浏览`,
    newTab: '在新标签页打开',
    count: (shown, total) => `${total} 项中的 ${shown} 项 ·`,
    showAll: '显示全部',
    showSelection: '恢复原来的筛选',
    sources: (count) => `来源：${count} 份文件`,
  },
  'zh-Hant': {
    explore: (atlas) => `在${atlas}中瀏覽`,
    newTab: '在新分頁開啟',
    count: (shown, total) => `${total} 項中的 ${shown} 項 ·`,
    showAll: '顯示全部',
    showSelection: '回復原來的篩選',
    sources: (count) => `來源：${count} 份文件`,
  },
}
