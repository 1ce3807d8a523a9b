/** 簡報舞台的文字：繁體中文。 */
import type { PresentMessages } from './en.ts'

export const zhHant: PresentMessages = {
  stepOf: (n, all) => `第 ${n} 頁，共 ${all} 頁`,
  exploring: (key) => `正在探索：按 ${key} 返回本頁`,
  between: ' · ',
  told: (events, sources) => `${events} 個事件，依據 ${sources} 份文件`,
  sources: '資料來源',
  explore: '自行瀏覽',
  code: '二維碼：自行瀏覽',
}
