/** 篩選面板的文字：繁體中文。 */
import { figure } from '../lists.ts'
import type { FacetMessages } from './en.ts'

export const facetsZhHant: FacetMessages = {
  clearFilters: '全部顯示',
  only: (n) => `只看這 ${figure(n)} 個`,
  match: '符合',
  matchAny: '任何一個',
  matchAll: '全部',
  active: '已選的篩選條件',
  remove: (filter) => `取消條件：${filter}`,
  facets: {
    cities: '城市',
    kinds: '類別',
    topics: '主題',
    people: '人物',
    sources: '來源',
    evidence: '其中有',
    not: '排除',
  },
  evidence: { several: '多個來源都說的', one: '只有一個來源說的', disputed: '說法不一的' },
  kinds: { laboratory: '實驗室', agreement: '協議', milestone: '里程碑' },
  leaves: (n) => `排除後剩 ${figure(n)} 個事件`,
  find: (facet) => `在「${facet}」中尋找`,
  findHint: '尋找…',
  noneLike: (typed) => `沒有名稱含「${typed}」的條目。`,
  showAll: (n) => `全部 ${figure(n)} 個`,
  showFewer: '收起',
  allOfThem: '同時包含所選合作方',
  inTheWay: '移除以下條件，即可看到事件：',
  withoutIt: (n) => `取消後有 ${figure(n)} 個事件`,
  withoutThem: (n) => `取消後有 ${figure(n)} 個事件`,
  asAny: (n) => `改為任何一個，有 ${figure(n)} 個事件`,
}
