/** Simplified Chinese messages of the timeline’s columns. */
import { figure } from '../lists.ts'
import type { FormsMessages } from './en.ts'

export const zhHans: FormsMessages = {
  events: (n) => `${figure(n)} 个事件`,
  lane: (lane, n, days, most) => `${lane}，${figure(n)} 个事件${most > 0 ? `，最多在 ${days}：${figure(most)}` : ''}`,
  per: (n, unit) => `每${unit} ${figure(n)} 个`,
  units: { day: '天', week: '周', month: '月', quarter: '季度', year: '年', decade: '十年', century: '百年' },
  ofAll: (n, total) => `${figure(n)} / ${figure(total)}`,
  column: (days, n) => `${days}：${figure(n)}`,
  inexact: (n, areYears) => `另有 ${figure(n)} 个${areYears ? '只知道年份' : '日期没有这么精确'}`,
}
