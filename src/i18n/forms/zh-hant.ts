/** Traditional Chinese messages of the timeline’s columns. */
import { figure } from '../lists.ts'
import type { FormsMessages } from './en.ts'

export const zhHant: FormsMessages = {
  events: (n) => `${figure(n)} 個事件`,
  lane: (lane, n, days, most) => `${lane}，${figure(n)} 個事件${most > 0 ? `，最多在 ${days}：${figure(most)}` : ''}`,
  per: (n, unit) => `每${unit} ${figure(n)} 個`,
  units: { day: '天', week: '週', month: '月', quarter: '季度', year: '年', decade: '十年', century: '百年' },
  ofAll: (n, total) => `${figure(n)} / ${figure(total)}`,
  column: (days, n) => `${days}：${figure(n)}`,
  inexact: (n, areYears) => `另有 ${figure(n)} 個${areYears ? '只知道年份' : '日期沒有這麼精確'}`,
}
