/** 篩選面板的文字：繁體中文。 */
import type { FacetWords } from './en.ts'

export const facetsZhHant: FacetWords = {
  active: '已選的篩選條件',
  remove: (filter) => `取消條件：${filter}`,
  facets: {
    partners: '更多合作方',
    cities: '城市',
    kinds: '類別',
    topics: '主題',
    people: '人物',
    sources: '來源',
    evidence: '可靠程度',
    not: '排除',
  },
  evidence: { several: '多個來源', one: '只有一個來源', disputed: '來源不一' },
  kinds: { laboratory: '實驗室', agreement: '協議', milestone: '節點' },
  leaves: (n) => `排除後餘 ${n} 個事件`,
  find: (facet) => `在「${facet}」中尋找`,
  findHint: '尋找…',
  noneLike: (typed) => `沒有名稱含「${typed}」的條目。`,
  showAll: (n) => `全部 ${n} 個`,
  showFewer: '收起',
  allOfThem: '須包括全部所選合作方',
  nothingFound: '沒有事件同時符合這些篩選條件。',
  inTheWay: '以下條件令結果為空：',
  inTheWayTogether: '單獨取消任何一個條件仍無結果；須一併取消：',
  withoutIt: (n) => `取消後有 ${n} 個事件`,
  withoutThem: (n) => `取消後有 ${n} 個事件`,
  asAny: (n) => `改為其中任何一個，有 ${n} 個事件`,
  noEvents: '這份資料沒有事件。',
}
