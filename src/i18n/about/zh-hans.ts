/** 简介用语：简体中文。 */
import { spelledHans as spelled } from '../chinese.ts'
import { figure } from '../lists.ts'
import type { AboutMessages } from './en.ts'

export const zhHans: AboutMessages = {
  title: '简介',
  what: (announcements, sources, own) => `${own ?? `${spelled(announcements)}项公告`}，依据${spelled(sources)}份文件。`,
  how: '选择其中一项，可看到哪一行写了什么，以及各来源在何处说法不一。',
  madeBy: (name) => `制作：${name}。`,
  report: '报告错误',
  statementsOf: (n) => `${figure(n)} 条说法`,
  allClaims: '全部说法',
  moreDisagreements: (n) => `其余 ${n} 处见“依据”`,
  showSource: (source) => `${source}：查看依据`,
  document: '原文',
  documentOf: (source) => `${source}：原文发布处`,
}
