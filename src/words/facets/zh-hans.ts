/** 筛选面板的文字：简体中文。 */
import type { FacetWords } from './en.ts'

export const facetsZhHans: FacetWords = {
  active: '已选的筛选条件',
  remove: (filter) => `取消条件：${filter}`,
  facets: {
    partners: '更多合作方',
    cities: '城市',
    kinds: '类别',
    topics: '主题',
    people: '人物',
    sources: '来源',
    evidence: '可靠程度',
    not: '排除',
  },
  evidence: { several: '多个来源', one: '仅一个来源', disputed: '来源不一' },
  kinds: { laboratory: '实验室', agreement: '协议', milestone: '节点' },
  leaves: (n) => `排除后余 ${n} 个事件`,
  find: (facet) => `在“${facet}”中查找`,
  findHint: '查找…',
  noneLike: (typed) => `没有名称含“${typed}”的条目。`,
  showAll: (n) => `全部 ${n} 个`,
  showFewer: '收起',
  allOfThem: '须包括全部所选合作方',
  nothingFound: '没有事件同时符合这些筛选条件。',
  inTheWay: '以下条件使结果为空：',
  inTheWayTogether: '单独取消任何一个条件仍无结果；须一并取消：',
  withoutIt: (n) => `取消后有 ${n} 个事件`,
  withoutThem: (n) => `取消后有 ${n} 个事件`,
  asAny: (n) => `改为其中任一，有 ${n} 个事件`,
  noEvents: '这份资料没有事件。',
}
