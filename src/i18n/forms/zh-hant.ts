/** Traditional Chinese messages of the timeline’s columns. */
import { figure } from '../lists.ts'
import type { FormsMessages } from './en.ts'

export const zhHant: FormsMessages = {
  events: (n) => `${figure(n)} 個事件`,
  lane: (lane, n, days, most) => `${lane}，${figure(n)} 個事件${most > 0 ? `，最多在 ${days}：${figure(most)}` : ''}`,
}
