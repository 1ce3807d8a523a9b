/** 列表用語：繁體中文。 */
import { figure } from '../lists.ts'
import { and } from '../chinese.ts'
import type { ListMessages } from './en.ts'

export const zhHant: ListMessages = {
  columns: {
    date: '日期',
    title: '事件',
    place: '地點',
    partner: '合作方',
    kind: '類別',
    evidence: '可靠程度',
  },
  sortBy: '排序',
  keys: '方向鍵逐格移動，翻頁鍵一次移動多行；按 Enter 打開事件，或按所在一格篩選。',
  only: (what) => `只看：${what}`,
  notOnly: (what) => `不再只看：${what}`,
  noPlace: '沒有寫明地點',
  noPartner: '沒有列出合作方',
  empty: '列表中沒有內容。',
  sources: (n) => `${figure(n)} 個來源`,
  support: { several: '多個來源一致', one: '各點只有一個來源' },
  supported: { several: '多個來源一致的內容', one: '只有一個來源的內容', disputed: '有分歧的內容' },
  disagreeOn: (about, sources) => `${sources === 1 ? '前後說法不一' : '來源說法不一'}：${and(about)}`,
  about: {
    date: '日期',
    place: '地點',
    partners: '合作方',
    people: '人物',
    identity: '性質與名稱',
    work: '研究內容',
    programme: '計劃安排',
    means: '投入',
    promises: '承諾',
    terms: '合作條件',
    words: '各方言論',
    background: '背景',
  },
  rows: (from, to, all) => `第 ${figure(from)}–${figure(to)} 項，共 ${figure(all)} 項`,
  pages: '列表翻頁',
  previous: (n) => `前 ${figure(n)} 項`,
  next: (n) => `後 ${figure(n)} 項`,
}
