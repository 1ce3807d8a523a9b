/** Messages for the steps that led to a view, in all interface languages. */
import type { ParameterName, View } from '../../model/view/view.ts'
import type { InterfaceLanguage } from '../messages.ts'

type Choices<Name extends keyof View> = Record<Extract<View[Name], string>, string>

export interface StepMessages {
  title: string
  start: string
  label: (parameter: string, value: string) => string
  quoted: (text: string) => string
  and: string
  none: string
  closed: string
  parameters: Record<ParameterName, string>
  window: string
  mapPart: string
  reader: string
  choices: {
    view: Choices<'view'>
    match: Choices<'match'>
    certain: Choices<'certain'>
    evidence: Choices<'evidence'>
    rest: Choices<'rest'>
    order: Choices<'order'> & Record<'fit', string>
    lanes: Choices<'lanes'>
    scale: Choices<'scale'>
    controls: Choices<'controls'>
    theme: Choices<'theme'>
  }
  columns: Record<'date' | 'title' | 'place' | 'partner' | 'kind', string>
  descending: (column: string) => string
  kinds: Record<'laboratory' | 'agreement' | 'milestone', string>
  parts: Record<'filters' | 'timeline' | 'map' | 'relations' | 'list' | 'details' | 'evidence', string>
}

const en: StepMessages = {
  title: 'Steps',
  start: 'As it was opened',
  label: (parameter, value) => `${parameter}: ${value}`,
  quoted: (text) => `“${text}”`,
  and: ', ',
  none: 'all',
  closed: 'closed',
  parameters: {
    lang: 'Language',
    view: 'View',
    partners: 'Partners',
    match: 'Match',
    not: 'Without',
    cities: 'Cities',
    kinds: 'Kinds',
    topics: 'Topics',
    people: 'People',
    sources: 'Sources',
    q: 'Search',
    from: 'Time',
    to: 'Time',
    certain: 'Certainty',
    evidence: 'Evidence',
    within: 'Area',
    event: 'Event',
    claim: 'Claim',
    show: 'Parts',
    rest: 'What is left out',
    order: 'Order of partners',
    top: 'Number of partners',
    title: 'Title',
    map: 'Map',
    lanes: 'Grouped by',
    scale: 'Gaps',
    sort: 'Sorted by',
    story: 'Story',
    step: 'Slide',
    controls: 'Controls',
    autoplay: 'Seconds a slide',
    theme: 'Colours',
    data: 'Dataset',
    tiles: 'Map tiles',
  },
  window: 'whole period',
  mapPart: 'part of the map',
  reader: 'the reader’s',
  choices: {
    view: { explore: 'explore', present: 'present', embed: 'embed', speaker: 'speaker', remote: 'remote control' },
    match: { any: 'any partner', all: 'all partners' },
    certain: { all: 'all', only: 'only what is certain' },
    evidence: { all: 'all', several: 'several sources', one: 'one source', disputed: 'disputed' },
    rest: { pale: 'pale', hidden: 'hidden' },
    order: {
      fit: 'what fits',
      region: 'region',
      ties: 'partners met',
      events: 'events',
      name: 'name',
      kind: 'kind',
    },
    lanes: { city: 'city', region: 'region', partner: 'partner', none: 'nothing' },
    scale: { true: 'to scale', gaps: 'shortened' },
    controls: { all: 'all', none: 'none' },
    theme: { auto: 'the device’s', light: 'light', dark: 'dark' },
  },
  columns: { date: 'date', title: 'title', place: 'place', partner: 'partner', kind: 'kind' },
  descending: (column) => `${column}, last first`,
  kinds: { laboratory: 'laboratories', agreement: 'agreements', milestone: 'milestones' },
  parts: {
    filters: 'filters',
    timeline: 'timeline',
    map: 'map',
    relations: 'relations',
    list: 'list',
    details: 'details',
    evidence: 'evidence',
  },
}

const zhHans: StepMessages = {
  title: '步骤',
  start: '打开时',
  label: (parameter, value) => `${parameter}：${value}`,
  quoted: (text) => `“${text}”`,
  and: '、',
  none: '全部',
  closed: '已关闭',
  parameters: {
    lang: '语言',
    view: '视图',
    partners: '合作方',
    match: '符合',
    not: '不含',
    cities: '城市',
    kinds: '类别',
    topics: '主题',
    people: '人物',
    sources: '来源',
    q: '搜索',
    from: '时间',
    to: '时间',
    certain: '确定程度',
    evidence: '依据',
    within: '范围',
    event: '事件',
    claim: '说法',
    show: '部分',
    rest: '其余',
    order: '合作方顺序',
    top: '合作方数目',
    title: '标题',
    map: '地图',
    lanes: '分组',
    scale: '空白',
    sort: '排序',
    story: '故事',
    step: '页码',
    controls: '控件',
    autoplay: '每页秒数',
    theme: '颜色',
    data: '数据集',
    tiles: '地图瓦片',
  },
  window: '整个时期',
  mapPart: '地图的一部分',
  reader: '跟随读者',
  choices: {
    view: { explore: '浏览', present: '演示', embed: '嵌入', speaker: '演讲者', remote: '遥控器' },
    match: { any: '任意合作方', all: '所有合作方' },
    certain: { all: '全部', only: '只看确定的' },
    evidence: { all: '全部', several: '多个来源', one: '一个来源', disputed: '有分歧' },
    rest: { pale: '淡显', hidden: '隐藏' },
    order: { fit: '自动', region: '地区', ties: '合作对象', events: '事件', name: '名称', kind: '类别' },
    lanes: { city: '按城市', region: '按地区', partner: '按合作方', none: '不分组' },
    scale: { true: '按比例', gaps: '缩短' },
    controls: { all: '全部', none: '无' },
    theme: { auto: '跟随系统', light: '浅色', dark: '深色' },
  },
  columns: { date: '日期', title: '名称', place: '地点', partner: '合作方', kind: '类别' },
  descending: (column) => `${column}，倒序`,
  kinds: { laboratory: '实验室', agreement: '协议', milestone: '里程碑' },
  parts: {
    filters: '筛选',
    timeline: '时间轴',
    map: '地图',
    relations: '关系',
    list: '列表',
    details: '详情',
    evidence: '依据',
  },
}

const zhHant: StepMessages = {
  title: '步驟',
  start: '開啟時',
  label: (parameter, value) => `${parameter}：${value}`,
  quoted: (text) => `「${text}」`,
  and: '、',
  none: '全部',
  closed: '已關閉',
  parameters: {
    lang: '語言',
    view: '畫面',
    partners: '合作方',
    match: '符合',
    not: '不含',
    cities: '城市',
    kinds: '類別',
    topics: '主題',
    people: '人物',
    sources: '來源',
    q: '搜尋',
    from: '時間',
    to: '時間',
    certain: '確定程度',
    evidence: '依據',
    within: '範圍',
    event: '事件',
    claim: '說法',
    show: '部分',
    rest: '其餘',
    order: '合作方順序',
    top: '合作方數目',
    title: '標題',
    map: '地圖',
    lanes: '分組',
    scale: '空白',
    sort: '排序',
    story: '故事',
    step: '頁碼',
    controls: '控制項',
    autoplay: '每頁秒數',
    theme: '色彩',
    data: '資料集',
    tiles: '地圖圖磚',
  },
  window: '整個時期',
  mapPart: '地圖的一部分',
  reader: '跟隨讀者',
  choices: {
    view: { explore: '瀏覽', present: '簡報', embed: '嵌入', speaker: '講者', remote: '遙控器' },
    match: { any: '任何合作方', all: '所有合作方' },
    certain: { all: '全部', only: '只看確定的' },
    evidence: { all: '全部', several: '多個來源', one: '一個來源', disputed: '有分歧' },
    rest: { pale: '淡顯', hidden: '隱藏' },
    order: { fit: '自動', region: '地區', ties: '合作對象', events: '事件', name: '名稱', kind: '類別' },
    lanes: { city: '按城市', region: '按地區', partner: '按合作方', none: '不分組' },
    scale: { true: '按比例', gaps: '縮短' },
    controls: { all: '全部', none: '無' },
    theme: { auto: '跟隨裝置', light: '淺色', dark: '深色' },
  },
  columns: { date: '日期', title: '名稱', place: '地點', partner: '合作方', kind: '類別' },
  descending: (column) => `${column}，倒序`,
  kinds: { laboratory: '實驗室', agreement: '協議', milestone: '里程碑' },
  parts: {
    filters: '篩選',
    timeline: '時間軸',
    map: '地圖',
    relations: '關係',
    list: '列表',
    details: '詳情',
    evidence: '依據',
  },
}

export const stepMessages: Record<InterfaceLanguage, StepMessages> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }
