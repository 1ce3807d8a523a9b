/** 界面文字：简体中文。 */
import type { DateStyle } from './date-words.ts'
import type { Words } from './en.ts'
import { joined } from './lists.ts'
import type { SentenceFacts } from './sentence.ts'

const NUMERALS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

const spelled = (n: number) => NUMERALS[n] ?? ` ${n} `
const and = (items: readonly string[]) => joined(items, '、', '和')
const or = (items: readonly string[]) => joined(items, '、', '或')

const dates: DateStyle = {
  locale: 'zh-cn',
  day: 'YYYY 年 M 月 D 日',
  dayInYear: 'M 月 D 日',
  dayShort: 'M 月 D 日',
  month: 'YYYY 年 M 月',
  monthInYear: 'M 月',
  monthShort: 'M 月',
  year: 'YYYY 年',
  part: { early: (month) => `${month}上旬`, mid: (month) => `${month}中旬`, late: (month) => `${month}下旬` },
  range: (from, to) => `${from}至 ${to}`,
  since: (from) => `${from}起`,
  until: (to) => `至 ${to}为止`,
  between: (from, to) => `${from}与 ${to}之间`,
  uncertain: (date) => `${date}（未能确定）`,
  approximate: (date) => `约 ${date}`,
  yearUncertain: (date) => `${date}（未写年份）`,
  dayNotGiven: (date) => `${date}，未写明日期`,
  either: (days) => joined(days, '、', '或 '),
  shareMonth: (days, isOneMonth) =>
    isOneMonth ? days.map((day, i) => (i > 0 ? day.replace(/^.*月 /u, '') : day)) : days,
}

function sentence(facts: SentenceFacts): string {
  const { announcements, milestones, period, window, cities, partners, match, without, filters, isFiltered } = facts
  if (announcements.shown + milestones.shown === 0) return '没有事件同时符合这些筛选条件。'
  const count = ({ shown, total }: { shown: number; total: number }, noun: string, measure: string) =>
    isFiltered && total > shown
      ? ` ${total} ${measure}${noun}中的 ${shown} ${measure}`
      : `${spelled(shown)}${measure}${noun}`
  const conditions = [
    partners.length > 0 ? `合作方包括${match === 'all' ? and(partners) : or(partners)}` : '',
    without.length > 0 ? `不含${or(without)}` : '',
    ...filters,
  ].filter((part) => part !== '')
  const main = [
    window || period,
    cities.length > 0 ? `，${and(cities)}` : '',
    `，${count(announcements, '公告', '项').trimStart()}`,
    milestones.shown > 0 ? `，另有${count(milestones, '相关节点', '个')}` : '',
  ].join('')
  return `${[main, ...conditions].join('，')}。`
}

export const zhHans: Words = {
  dates,
  sentence,
  and,
  or: (other) => `或：${other}`,

  dateIn: (year) => `日期（${year} 年）`,
  stop: '。',
  comma: '，',
  otherLane: '其他',
  colon: '：',
  listSeparator: '；',
  roleAt: (role, organisation) => `${organisation} · ${role}`,

  languageName: '简体中文',
  language: '语言',
  loading: '正在载入……',
  skipTo: '跳至',
  skipMap: '跳过地图',
  skipTimeline: '跳过时间轴',
  theme: '配色',
  themes: { auto: '配色随设备', light: '浅色', dark: '深色' },
  close: '关闭',
  clearFilters: '全部显示',

  parts: {
    filters: '合作方',
    map: '位置',
    timeline: '时间',
    details: '详情',
    list: '列表',
    evidence: '依据',
    present: '演示',
  },

  match: '符合',
  matchAny: '其中任一',
  matchAll: '全部',
  chipCount: (n) => `${n} 个事件`,

  announcements: (n) => `${n} 项公告`,
  milestones: (n) => `${n} 个节点`,
  events: (n) => `${n} 个事件`,
  withoutPlace: (n) => `另有${spelled(n)}个所示事件没有地点，不在地图上`,

  kinds: { laboratory: '实验室', agreement: '协议', milestone: '节点' },
  planned: '计划',
  plannedFor: (date) => `计划于 ${date}`,
  disputed: '来源不一',
  alsoStated: (date, others) => `${date}；另有来源作 ${or(others)}`,
  markName: (parts) => parts.join('，'),
  milestoneOf: (title) => `“${title}”的节点`,
  precision: { building: '', campus: '地点精确到园区', city: '地点精确到城市' },

  mapOf: (city) => `${city}地图`,
  locator: '各城市在区域中的位置',
  enlarge: (city) => `放大${city}地图`,
  shrink: '返回全部城市',
  zoomIn: '放大',
  zoomOut: '缩小',
  kilometres: (n) => `${n.toLocaleString('en-GB')} 公里`,
  metres: (n) => `${n.toLocaleString('en-GB')} 米`,
  oneZoom: (n) => `${spelled(n).trim()}幅地图缩放相同`,
  mapCredit: '© OpenStreetMap 贡献者 · Natural Earth',
  mapCreditTitle: '概化海岸线，约 2017 年。陆地数据来自 OpenStreetMap（ODbL）与 Natural Earth（公有领域）。',
  cities: '城市',
  wheelHint: '点击地图或按住 Ctrl 或 ⌘ 键，即可用滚轮缩放',

  earlier: (n) => `此前 ${n} 项`,
  later: (n) => `此后 ${n} 项`,
  more: (n) => `+${n}`,
  moreEvents: (n) => `另有 ${n} 个事件`,
  timelineOf: '时间轴',
  overview: '全部时段与所示范围',
  firstDay: '首日',
  lastDay: '末日',
  typeDates: (days) => `${days}：输入其他日期`,
  dateHint: '例如 2018年5月21日、21/5/2018（先日后月）或 2018年5月',
  dateWrong: (typed) => `无法读出“${typed}”是哪一天。请试 2018年5月21日、21/5/2018（先日后月）或 2018年5月。`,
  dateOutside: (days) => `不在本资料的范围内，资料涵盖 ${days}。`,
  dateAfterLast: '晚于所示末日。',
  dateBeforeFirst: '早于所示首日。',
  timeZoomIn: '放大时间',
  timeZoomOut: '缩小时间',
  earlierDays: '往前',
  laterDays: '往后',
  allTime: '全部时段',
  lanes: '分栏',
  laneModes: { city: '城市', partner: '合作方', none: '不分' },
  scale: '比例',
  scales: { true: '真实', gaps: '略去空档' },
  trueScale: '恢复真实比例',
  leftOut: (days) => `${days} 天`,
  leftOutLong: (days) => `略去：${days}`,
  hideUncertain: (n) => `隐藏 ${n} 个未确定`,
  play: '播放',
  pause: '暂停',
  playTools: '按时间播放',
  stepBack: '后退一步',
  stepForward: '前进一步',
  speed: '速度',
  speeds: { slow: '慢', normal: '正常', fast: '快' },
  playMode: '显示',
  playModes: { cumulative: '至今全部', window: '移动时段' },
  showOutside: (side, name, more) =>
    `${side === 'before' ? '此前' : '此后'}：${name}${more > 0 ? `，另有 ${more} 个` : ''}`,
  showLeftover: (n, days) => `另有 ${n} 个事件，${days}：放大`,
  timeWheelHint: '点按时间轴，或按住 Ctrl 或 ⌘ 键，即可用滚轮缩放',
  openEvent: '回车键打开，方向键移动',

  eventLine: (place, kind) => (place ? `${place} · ${kind}` : kind),
  date: '日期',
  place: '地点',
  noPlace: '没有文件写明地点。',
  partners: '合作方',
  people: '人物',
  topics: '主题',
  milestoneAbout: '所属公告',
  milestonesOf: '节点',
  groups: {
    date: '日期',
    place: '地点',
    partners: '合作方',
    people: '人物',
    identity: '性质与名称',
    work: '研究内容',
    programme: '计划安排',
    means: '资金、人员、期限',
    promises: '承诺',
    terms: '合作条件',
    words: '各方说法',
    background: '背景',
  },
  chosen: '采用',
  notChosen: '另有说法',
  sourcesDisagree: '来源不一',
  undecided: '无从断定',
  disagreeByDays: (n) => `来源相差${spelled(n)}天`,
  lines: (ranges) => `第 ${ranges.join('、')} 行`,
  reference: (source, lines) => `${source}，${lines}`,
  showReference: (lines) => `来源：${lines}`,
  quoteStart: '“',
  quoteEnd: '”',
  coordinatesBy: '坐标',
  languagesOfSources: { en: '英文', 'zh-Hans': '简体中文', 'zh-Hant': '繁体中文' },
  sourceKinds: { 'press-release': '新闻稿', article: '报道', table: '表格' },
  undated: '未注明日期',

  about: '简介',
  sources: '来源',
  disagreements: '说法不一之处',
  claimsOf: (n) => `${n} 条`,
  howToRead: '在地图或时间轴上选择一个事件，查看各来源的说法。',

  failed: '无法载入数据',
  failures: {
    missing: (where) => `${where} 处没有数据。`,
    unreachable: (where) => `无法连接 ${where}，网络可能已断开。`,
    notJson: (where) => `${where} 不是 JSON，可能已损坏，或是别的文件。`,
    otherFormat: (where, found) => `${where} 的格式为“${found}”；本页只读取“lab-atlas/1”。`,
    invalid: (where, problem) => `${where} 不是有效的数据：${problem}`,
    foreign: (where) => `${where} 所在的主机不在本页许可之列。`,
  },
  retry: '重试',
  notBuilt: (view) => `此版本尚无“${view}”视图，现以浏览方式显示。`,
  dropped: (parameter, value, expected) =>
    `${parameter} 的值“${value}”没有意义${expected ? `，应为${expected}` : ''}，已略去。`,
  expected: {
    choice: '可选值之一',
    id: '本数据中已有的条目',
    day: '日期，如 2018-05-21',
    number: '数字',
    bounds: '西,南,东,北（度）',
    language: '本数据的语言之一',
    text: '较短的文字',
  },
  nothingFound: '没有事件同时符合这些筛选条件。',
  dismiss: '知道了',
  filtered: {
    q: (query) => `包含“${query}”`,
    kinds: (kinds) => `类别为${or(kinds)}`,
    topics: (topics) => `主题为${or(topics)}`,
    people: (people) => `涉及${or(people)}`,
    sources: (sources) => `来源为${or(sources)}`,
    cities: (cities) => `地点在${or(cities)}`,
    certain: '仅限确定的内容',
    evidence: { several: '有多个来源', one: '仅一个来源', disputed: '来源不一' },
    within: '限于地图所选范围',
  },
}
