/** 時間線旁列表的用語：繁體中文。 */
import { figure } from '../lists.ts'
import type { EventListMessages } from './en.ts'

export const zhHant: EventListMessages = {
  events: (n) => `${figure(n)} 個事件`,
  inView: (n) => `所示時段內 ${figure(n)} 項`,
  found: (n) => `找到 ${figure(n)} 項`,
  about: '關於',
  order: '排序',
  orders: { newest: '最新在前', oldest: '最早在前' },
  rows: (from, to, all) => `第 ${figure(from)}–${figure(to)} 項，共 ${figure(all)} 項`,
  position: (n, all) => `第 ${figure(n)} 項，共 ${figure(all)} 項`,
  previous: '列表中的上一項',
  next: '列表中的下一項',
  together: (counted) => `共同參與 ${counted}`,
  near: '前後找到的',
  empty: '列表中沒有內容。',
}
