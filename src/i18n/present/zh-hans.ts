/** 演示舞台的文字：简体中文。 */
import { figure } from '../lists.ts'
import type { PresentMessages } from './en.ts'

export const zhHans: PresentMessages = {
  stepOf: (n, all) => `第 ${figure(n)} 页，共 ${figure(all)} 页`,
  exploring: (key) => `正在探索：按 ${key} 回到本页`,
  told: (events, sources) => `${figure(events)} 个事件，依据 ${figure(sources)} 份文件`,
  sources: '资料来源',
  explore: '自行浏览',
  code: '二维码：自行浏览',
}
