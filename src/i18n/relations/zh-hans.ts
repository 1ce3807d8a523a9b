/** 合作关系的用语：简体中文。 */
import { figure } from '../lists.ts'
import type { RelationsMessages } from './en.ts'

export const zhHans: RelationsMessages = {
  of: (counted, partners) => `${figure(partners)} 个合作方，${counted}`,
  mostActive: (shown, all) => `${figure(all)} 个合作方中最活跃的 ${figure(shown)} 个`,
  ofBoth: (counted) => `双方共同参与 ${counted}`,
  pair: (one, other) => `${one}与${other}`,
  pairCounted: (one, other, count) => `${one}与${other}，${figure(count)}`,
  cell: (row, column, counted, titles) => `${row}与${column}，${counted}${titles === '' ? '' : `：${titles}`}`,
  partner: (name, counted) => `${name}，${counted}`,
  sorts: { companies: '企业与基金', public: '大学与公共机构' },
  marks: (noun) => `一项${noun?.one ?? '公告'}的每两个合作方相交之处各有一个标记。`,
  numbers: (noun) => `两个合作方共同参与的${noun?.many ?? '公告'}数；没有数字的方格表示一项。`,
  colour: '颜色：多数在哪里',
  strength: '深浅：多少',
  several: { regions: '多个地区', cities: '多座城市' },
  andMore: '及以上',
  order: '排序',
  orders: { region: '地点', ties: '合作对象', events: '活跃程度', name: '名称', kind: '类别' },
  show: '显示',
  top: (n) => `最活跃的 ${figure(n)} 个`,
  allPairs: '所有组合',
  morePairs: (n) => `另有 ${figure(n)} 组`,
  download: '导出组合（CSV）',
  none: '所示范围内没有两个合作方共同参与的事件。',

  together: (counted, period, where) =>
    `双方共同参与 ${[counted, period, where].filter((part) => part !== '').join('，')}。`,
  inCity: (city) => `在${city}`,
  someInCity: (n, city) => `其中 ${figure(n)} 项在${city}`,
  share: (name, percent) => `${name}的 ${percent}%`,
  shares: (shares) => `占${shares.join('、')}。`,
  announced: '共同参与',
  roles: '各方的角色',
  alsoWith: (names) => `另有${names}`,
  all: (n) => `在列表中查看全部 ${figure(n)} 项`,
  withOthers: (name) => `${name}的其他合作方`,
}
