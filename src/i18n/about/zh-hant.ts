/** 簡介用語：繁體中文。 */
import { spelledHant as spelled } from '../chinese.ts'
import { figure } from '../lists.ts'
import type { AboutMessages } from './en.ts'

export const zhHant: AboutMessages = {
  title: '簡介',
  what: (announcements, sources, own) => `${own ?? `${spelled(announcements)}項公告`}，依據${spelled(sources)}份文件。`,
  how: '選擇其中一項，可看到哪一行寫了甚麼，以及各來源在何處說法不一。',
  madeBy: (name) => `製作：${name}。`,
  report: '回報錯誤',
  statementsOf: (n) => `${figure(n)} 條說法`,
  allClaims: '全部說法',
  moreDisagreements: (n) => `其餘 ${n} 處見「依據」`,
  showSource: (source) => `${source}：查看依據`,
  document: '原文',
  documentOf: (source) => `${source}：原文發佈處`,
}
