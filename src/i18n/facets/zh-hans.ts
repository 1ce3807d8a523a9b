/** 筛选面板的文字：简体中文。 */
import { figure } from '../lists.ts'
import type { FacetMessages } from './en.ts'

export const facetsZhHans: FacetMessages = {
  clearFilters: '全部显示',
  only: (n) => `只看这 ${figure(n)} 个`,
  match: '符合',
  matchAny: '任意一个',
  matchAll: '全部',
  active: '已选的筛选条件',
  remove: (filter) => `取消条件：${filter}`,
  facets: {
    cities: '城市',
    kinds: '类别',
    topics: '主题',
    people: '人物',
    sources: '来源',
    evidence: '其中有',
    not: '排除',
  },
  evidence: { several: '多个来源都说的', one: '只有一个来源说的', disputed: '说法不一的' },
  kinds: { laboratory: '实验室', agreement: '协议', milestone: '里程碑' },
  leaves: (n) => `排除后剩 ${figure(n)} 个事件`,
  find: (facet) => `在“${facet}”中查找`,
  findHint: '查找…',
  noneLike: (typed) => `没有名称含“${typed}”的条目。`,
  showAll: (n) => `全部 ${figure(n)} 个`,
  showFewer: '收起',
  allOfThem: '同时包含所选合作方',
  inTheWay: '移除以下条件，即可看到事件：',
  withoutIt: (n) => `取消后有 ${figure(n)} 个事件`,
  withoutThem: (n) => `取消后有 ${figure(n)} 个事件`,
  asAny: (n) => `改为任意一个，有 ${figure(n)} 个事件`,
}
