/** 簡報舞台的文字：繁體中文。 */
import { figure } from '../lists.ts'
import type { PresentMessages } from './en.ts'

export const zhHant: PresentMessages = {
  stepOf: (n, all) => `第 ${figure(n)} 頁，共 ${figure(all)} 頁`,
  exploring: (key) => `正在探索：按 ${key} 返回本頁`,
  told: (events, sources) => `${figure(events)} 個事件，依據 ${figure(sources)} 份文件`,
  sources: '資料來源',
  explore: '自行瀏覽',
  code: '二維碼：自行瀏覽',
}
