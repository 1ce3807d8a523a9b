/** 年份表用語：繁體中文。 */
import type { PeriodTableMessages } from './en.ts'

export const zhHant: PeriodTableMessages = {
  open: '表格',
  title: '各年數量',
  period: '年份',
  all: '合計',
  longer: '更長',
}
