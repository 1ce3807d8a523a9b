/** 事件詳情與依據用語：繁體中文。 */
import { spelledHant as spelled } from '../chinese.ts'
import type { DetailsMessages } from './en.ts'

export const zhHant: DetailsMessages = {
  groups: {
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
    words: '各方說法',
    background: '背景',
  },
  chosen: '採用',
  notChosen: '另有說法',
  sourcesDisagree: '來源說法不一',
  sourceDisagrees: '同一來源前後說法不一',
  undecided: '無法判斷哪個正確',
  disagreeByDays: (n) => `來源說法相差${spelled(n)}天`,
  lines: (ranges) => `第 ${ranges.join('、')} 行`,
  reference: (source, lines) => `${source}，${lines}`,
  quoteStart: '「',
  quoteEnd: '」',
  sourceKinds: { 'press-release': '新聞稿', article: '報道', table: '表格' },
  bracketed: (messages, about) => (about ? `${messages}（${about}）` : messages),
  listSeparator: '；',
  eventLine: (place, kind) => (place ? `${place} · ${kind}` : kind),
  noPlace: '沒有文件寫明地點。',
  milestoneAbout: '所屬公告',
  milestonesOf: '里程碑',
  coordinatesBy: '座標',
}
