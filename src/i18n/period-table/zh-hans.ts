/** 年份表用语：简体中文。 */
import type { PeriodTableMessages } from './en.ts'

export const zhHans: PeriodTableMessages = {
  open: '表格',
  title: '各年数量',
  period: '年份',
  all: '合计',
  longer: '更长',
}
