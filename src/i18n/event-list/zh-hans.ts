/** 时间线旁列表的用语：简体中文。 */
import { figure } from '../lists.ts'
import type { EventListMessages } from './en.ts'

export const zhHans: EventListMessages = {
  events: (n) => `${figure(n)} 个事件`,
  inView: (n) => `所示时段内 ${figure(n)} 项`,
  found: (n) => `找到 ${figure(n)} 项`,
  about: '关于',
  order: '排序',
  orders: { newest: '最新在前', oldest: '最早在前' },
  rows: (from, to, all) => `第 ${figure(from)}–${figure(to)} 项，共 ${figure(all)} 项`,
  position: (n, all) => `第 ${figure(n)} 项，共 ${figure(all)} 项`,
  previous: '列表中的上一项',
  next: '列表中的下一项',
  together: (counted) => `共同参与 ${counted}`,
  near: '前后找到的',
  empty: '列表中没有内容。',
}
