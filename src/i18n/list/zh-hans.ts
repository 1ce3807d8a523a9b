/** 列表用语：简体中文。 */
import { figure } from '../lists.ts'
import { and } from '../chinese.ts'
import type { ListMessages } from './en.ts'

export const zhHans: ListMessages = {
  columns: {
    date: '日期',
    title: '事件',
    place: '地点',
    partner: '合作方',
    kind: '类别',
    evidence: '可靠程度',
  },
  sortBy: '排序',
  keys: '方向键逐格移动，翻页键一次移动多行；回车打开事件，或按所在的一格筛选。',
  only: (what) => `只看：${what}`,
  notOnly: (what) => `不再只看：${what}`,
  noPlace: '没有写明地点',
  noPartner: '没有列出合作方',
  empty: '列表中没有内容。',
  sources: (n) => `${figure(n)} 个来源`,
  support: { several: '多个来源一致', one: '各点只有一个来源' },
  supported: { several: '多个来源一致的内容', one: '只有一个来源的内容', disputed: '有分歧的内容' },
  disagreeOn: (about, sources) => `${sources === 1 ? '前后说法不一' : '来源说法不一'}：${and(about)}`,
  about: {
    date: '日期',
    place: '地点',
    partners: '合作方',
    people: '人物',
    identity: '性质与名称',
    work: '研究内容',
    programme: '计划安排',
    means: '投入',
    promises: '承诺',
    terms: '合作条件',
    words: '各方言论',
    background: '背景',
  },
  rows: (from, to, all) => `第 ${figure(from)}–${figure(to)} 项，共 ${figure(all)} 项`,
  pages: '列表翻页',
  previous: (n) => `前 ${figure(n)} 项`,
  next: (n) => `后 ${figure(n)} 项`,
}
