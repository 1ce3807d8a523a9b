/** 事件详情与依据用语：简体中文。 */
import { spelledHans as spelled } from '../chinese.ts'
import type { DetailsMessages } from './en.ts'

export const zhHans: DetailsMessages = {
  groups: {
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
    words: '各方说法',
    background: '背景',
  },
  chosen: '采用',
  notChosen: '另有说法',
  sourcesDisagree: '来源说法不一',
  sourceDisagrees: '同一来源前后说法不一',
  undecided: '无法判断哪个正确',
  disagreeByDays: (n) => `来源说法相差${spelled(n)}天`,
  lines: (ranges) => `第 ${ranges.join('、')} 行`,
  reference: (source, lines) => `${source}，${lines}`,
  quoteStart: '“',
  quoteEnd: '”',
  sourceKinds: { 'press-release': '新闻稿', article: '报道', table: '表格' },
  bracketed: (messages, about) => (about ? `${messages}（${about}）` : messages),
  listSeparator: '；',
  eventLine: (place, kind) => (place ? `${place} · ${kind}` : kind),
  noPlace: '没有文件写明地点。',
  milestoneAbout: '所属公告',
  milestonesOf: '里程碑',
  coordinatesBy: '坐标',
}
