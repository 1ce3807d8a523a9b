/** Messages of a printed view, in all interface languages. */
import type { InterfaceLanguage } from '../messages.ts'

export interface PrintMessages {
  /** What the marks mean. */
  legend: string
  announced: string
  planned: string
  span: string
  disputed: string
  place: string
}

export const PRINT_MESSAGES: Record<InterfaceLanguage, PrintMessages> = {
  en: {
    legend: 'How to read',
    announced: 'announced',
    planned: 'planned',
    span: 'only the month is known',
    disputed: 'sources disagree on the date: the filled one is chosen',
    place: 'exact to the campus, not the building',
  },
  'zh-Hans': {
    legend: '图例',
    announced: '已公布',
    planned: '计划中',
    span: '只知道月份',
    disputed: '各来源日期不一：实心为采用的日期',
    place: '位置精确到园区，不到楼宇',
  },
  'zh-Hant': {
    legend: '圖例',
    announced: '已公布',
    planned: '計劃中',
    span: '只知道月份',
    disputed: '各來源日期不一：實心為採用的日期',
    place: '位置精確到園區，不到樓宇',
  },
}
