/** 日期欄用語：繁體中文。 */
import type { DateFieldsMessages } from './en.ts'

export const zhHant: DateFieldsMessages = {
  dateHint: '例如 2018年5月21日、21/5/2018（先日後月）或 2018年5月',
  dateWrong: (typed) => `無法識別日期「${typed}」。請輸入 2018年5月21日、21/5/2018（先日後月）或 2018年5月。`,
  dateOutside: (days) => `不在本資料的範圍內，資料涵蓋 ${days}。`,
  dateAfterLast: '晚於結束日期。',
  dateBeforeFirst: '早於開始日期。',
}
