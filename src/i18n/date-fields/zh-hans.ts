/** 日期栏用语：简体中文。 */
import type { DateFieldsMessages } from './en.ts'

export const zhHans: DateFieldsMessages = {
  dateHint: '例如 2018年5月21日、21/5/2018（先日后月）或 2018年5月',
  dateWrong: (typed) => `无法识别日期“${typed}”。请输入 2018年5月21日、21/5/2018（先日后月）或 2018年5月。`,
  dateOutside: (days) => `不在本资料的范围内，资料涵盖 ${days}。`,
  dateAfterLast: '晚于结束日期。',
  dateBeforeFirst: '早于开始日期。',
}
