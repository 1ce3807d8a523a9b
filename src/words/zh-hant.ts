/** 介面文字：繁體中文。 */
import type { DateStyle } from './date-words.ts'
import type { Words } from './en.ts'
import { joined } from './lists.ts'
import type { SentenceFacts } from './sentence.ts'

const NUMERALS = ['零', '一', '兩', '三', '四', '五', '六', '七', '八', '九', '十']

const spelled = (n: number) => NUMERALS[n] ?? ` ${n} `
const and = (items: readonly string[]) => joined(items, '、', '和')
const or = (items: readonly string[]) => joined(items, '、', '或')

const dates: DateStyle = {
  locale: 'zh-hk',
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
  until: (to) => `至 ${to}為止`,
  between: (from, to) => `${from}與 ${to}之間`,
  uncertain: (date) => `${date}（未能確定）`,
  approximate: (date) => `約 ${date}`,
  yearUncertain: (date) => `${date}（未寫年份）`,
  dayNotGiven: (date) => `${date}，未寫明日期`,
  either: (days) => joined(days, '、', '或 '),
  shareMonth: (days, isOneMonth) =>
    isOneMonth ? days.map((day, i) => (i > 0 ? day.replace(/^.*月 /u, '') : day)) : days,
}

function sentence(facts: SentenceFacts): string {
  const { announcements, milestones, period, window, cities, partners, match, without, filters, isFiltered } = facts
  if (announcements.shown + milestones.shown === 0) return '沒有事件同時符合這些篩選條件。'
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
    `，${count(announcements, '公布', '項').trimStart()}`,
    milestones.shown > 0 ? `，另有${count(milestones, '相關節點', '個')}` : '',
  ].join('')
  return `${[main, ...conditions].join('，')}。`
}

export const zhHant: Words = {
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

  languageName: '繁體中文',
  language: '語言',
  loading: '正在載入……',
  skipTo: '跳至',
  skipMap: '略過地圖',
  skipTimeline: '略過時間軸',
  theme: '配色',
  themes: { auto: '配色跟隨裝置', light: '淺色', dark: '深色' },
  close: '關閉',
  clearFilters: '全部顯示',

  parts: {
    filters: '合作方',
    map: '位置',
    timeline: '時間',
    details: '詳情',
    list: '列表',
    evidence: '依據',
    present: '簡報',
  },

  match: '符合',
  matchAny: '其中任何一個',
  matchAll: '全部',
  chipCount: (n) => `${n} 個事件`,

  announcements: (n) => `${n} 項公布`,
  milestones: (n) => `${n} 個節點`,
  events: (n) => `${n} 個事件`,
  withoutPlace: (n) => `另有${spelled(n)}個所示事件沒有地點，不在地圖上`,

  kinds: { laboratory: '實驗室', agreement: '協議', milestone: '節點' },
  planned: '計劃',
  plannedFor: (date) => `計劃於 ${date}`,
  disputed: '來源不一',
  alsoStated: (date, others) => `${date}；另有來源作 ${or(others)}`,
  markName: (parts) => parts.join('，'),
  milestoneOf: (title) => `「${title}」的節點`,
  precision: { building: '', campus: '地點準確至園區', city: '地點準確至城市' },

  mapOf: (city) => `${city}地圖`,
  locator: '各城市在區域中的位置',
  enlarge: (city) => `放大${city}地圖`,
  shrink: '返回全部城市',
  zoomIn: '放大',
  zoomOut: '縮小',
  kilometres: (n) => `${n.toLocaleString('en-GB')} 公里`,
  metres: (n) => `${n.toLocaleString('en-GB')} 米`,
  oneZoom: (n) => `${spelled(n).trim()}幅地圖縮放相同`,
  mapCredit: '© OpenStreetMap 貢獻者 · Natural Earth',
  mapCreditTitle: '概化海岸線，約 2017 年。陸地資料來自 OpenStreetMap（ODbL）與 Natural Earth（公有領域）。',
  cities: '城市',
  wheelHint: '點按地圖，或按住 Ctrl 或 ⌘ 鍵，即可用滾輪縮放',

  earlier: (n) => `此前 ${n} 項`,
  later: (n) => `此後 ${n} 項`,
  more: (n) => `+${n}`,
  moreEvents: (n) => `另有 ${n} 個事件`,
  timelineOf: '時間軸',
  overview: '全部時段與所示範圍',
  firstDay: '首日',
  lastDay: '末日',
  typeDates: (days) => `${days}：輸入其他日期`,
  dateHint: '例如 2018年5月21日、21/5/2018（先日後月）或 2018年5月',
  dateWrong: (typed) => `無法讀出「${typed}」是哪一天。請試 2018年5月21日、21/5/2018（先日後月）或 2018年5月。`,
  dateOutside: (days) => `不在本資料的範圍內，資料涵蓋 ${days}。`,
  dateAfterLast: '晚於所示末日。',
  dateBeforeFirst: '早於所示首日。',
  timeZoomIn: '放大時間',
  timeZoomOut: '縮小時間',
  earlierDays: '往前',
  laterDays: '往後',
  allTime: '全部時段',
  lanes: '分欄',
  laneModes: { city: '城市', partner: '合作方', none: '不分' },
  scale: '比例',
  scales: { true: '真實', gaps: '略去空檔' },
  trueScale: '恢復真實比例',
  leftOut: (days) => `${days} 天`,
  leftOutLong: (days) => `略去：${days}`,
  hideUncertain: (n) => `隱藏 ${n} 個未確定`,
  play: '播放',
  pause: '暫停',
  playTools: '按時間播放',
  stepBack: '後退一步',
  stepForward: '前進一步',
  speed: '速度',
  speeds: { slow: '慢', normal: '正常', fast: '快' },
  playMode: '顯示',
  playModes: { cumulative: '至今全部', window: '移動時段' },
  showOutside: (side, name, more) =>
    `${side === 'before' ? '此前' : '此後'}：${name}${more > 0 ? `，另有 ${more} 個` : ''}`,
  showLeftover: (n, days) => `另有 ${n} 個事件，${days}：放大`,
  timeWheelHint: '點按時間軸，或按住 Ctrl 或 ⌘ 鍵，即可用滾輪縮放',
  openEvent: 'Enter 鍵開啟，方向鍵移動',

  eventLine: (place, kind) => (place ? `${place} · ${kind}` : kind),
  date: '日期',
  place: '地點',
  noPlace: '沒有文件寫明地點。',
  partners: '合作方',
  people: '人物',
  topics: '主題',
  milestoneAbout: '所屬公布',
  milestonesOf: '節點',
  groups: {
    date: '日期',
    place: '地點',
    partners: '合作方',
    people: '人物',
    identity: '性質與名稱',
    work: '研究內容',
    programme: '計劃安排',
    means: '資金、人員、期限',
    promises: '承諾',
    terms: '合作條件',
    words: '各方說法',
    background: '背景',
  },
  chosen: '採用',
  notChosen: '另有說法',
  sourcesDisagree: '來源不一',
  undecided: '無從斷定',
  disagreeByDays: (n) => `來源相差${spelled(n)}天`,
  lines: (ranges) => `第 ${ranges.join('、')} 行`,
  reference: (source, lines) => `${source}，${lines}`,
  showReference: (lines) => `來源：${lines}`,
  quoteStart: '「',
  quoteEnd: '」',
  coordinatesBy: '座標',
  languagesOfSources: { en: '英文', 'zh-Hans': '簡體中文', 'zh-Hant': '繁體中文' },
  sourceKinds: { 'press-release': '新聞稿', article: '報道', table: '表格' },
  undated: '未註明日期',

  about: '簡介',
  sources: '來源',
  disagreements: '說法不一之處',
  claimsOf: (n) => `${n} 條`,
  howToRead: '在地圖或時間軸上選擇一個事件，查看各來源的說法。',

  failed: '無法載入資料',
  failures: {
    missing: (where) => `${where} 沒有資料。`,
    unreachable: (where) => `無法連接 ${where}，網絡可能已中斷。`,
    notJson: (where) => `${where} 不是 JSON，可能已損壞，或是別的檔案。`,
    otherFormat: (where, found) => `${where} 的格式為「${found}」；本頁只讀取「lab-atlas/1」。`,
    invalid: (where, problem) => `${where} 不是有效的資料：${problem}`,
    foreign: (where) => `${where} 所在的主機不在本頁許可之列。`,
  },
  retry: '重試',
  notBuilt: (view) => `此版本尚無「${view}」檢視，現以瀏覽方式顯示。`,
  dropped: (parameter, value, expected) =>
    `${parameter} 的值「${value}」沒有意義${expected ? `，應為${expected}` : ''}，已略去。`,
  expected: {
    choice: '可選值之一',
    id: '本資料中已有的條目',
    day: '日期，如 2018-05-21',
    number: '數字',
    bounds: '西,南,東,北（度）',
    language: '本資料的語言之一',
    text: '較短的文字',
  },
  nothingFound: '沒有事件同時符合這些篩選條件。',
  dismiss: '知道了',
  filtered: {
    q: (query) => `包含「${query}」`,
    kinds: (kinds) => `類別為${or(kinds)}`,
    topics: (topics) => `主題為${or(topics)}`,
    people: (people) => `涉及${or(people)}`,
    sources: (sources) => `來源為${or(sources)}`,
    cities: (cities) => `地點在${or(cities)}`,
    certain: '只限確定的內容',
    evidence: { several: '有多個來源', one: '只有一個來源', disputed: '來源不一' },
    within: '限於地圖所選範圍',
  },
}
