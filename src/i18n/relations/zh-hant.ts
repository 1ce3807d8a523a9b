/** 合作關係的用語：繁體中文。 */
import { figure } from '../lists.ts'
import type { RelationsMessages } from './en.ts'

export const zhHant: RelationsMessages = {
  of: (counted, partners) => `${figure(partners)} 個合作方，${counted}`,
  mostActive: (shown, all) => `${figure(all)} 個合作方中最活躍的 ${figure(shown)} 個`,
  ofBoth: (counted) => `雙方共同參與 ${counted}`,
  pair: (one, other) => `${one}與${other}`,
  pairCounted: (one, other, count) => `${one}與${other}，${figure(count)}`,
  cell: (row, column, counted, titles) => `${row}與${column}，${counted}${titles === '' ? '' : `：${titles}`}`,
  partner: (name, counted) => `${name}，${counted}`,
  sorts: { companies: '企業與基金', public: '大學與公共機構' },
  marks: (noun) => `一項${noun?.one ?? '公告'}的每兩個合作方相交之處各有一個標記。`,
  numbers: (noun) => `兩個合作方共同參與的${noun?.many ?? '公告'}數；沒有數字的方格表示一項。`,
  colour: '顏色：多數在哪裡',
  strength: '深淺：多少',
  several: { regions: '多個地區', cities: '多座城市' },
  andMore: '及以上',
  order: '排序',
  orders: { region: '地點', ties: '合作對象', events: '活躍程度', name: '名稱', kind: '類別' },
  show: '顯示',
  top: (n) => `最活躍的 ${figure(n)} 個`,
  allPairs: '所有組合',
  morePairs: (n) => `另有 ${figure(n)} 組`,
  download: '匯出組合（CSV）',
  none: '所示範圍內沒有兩個合作方共同參與的事件。',

  together: (counted, period, where) =>
    `雙方共同參與 ${[counted, period, where].filter((part) => part !== '').join('，')}。`,
  inCity: (city) => `在${city}`,
  someInCity: (n, city) => `其中 ${figure(n)} 項在${city}`,
  share: (name, percent) => `${name}的 ${percent}%`,
  shares: (shares) => `佔${shares.join('、')}。`,
  announced: '共同參與',
  roles: '各方的角色',
  alsoWith: (names) => `另有${names}`,
  all: (n) => `在列表中查看全部 ${figure(n)} 項`,
  withOthers: (name) => `${name}的其他合作方`,
}
