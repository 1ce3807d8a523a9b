/** 打开表格一页的用语：简体中文。 */
import { fileSize } from '../file-size.ts'
import { figure } from '../lists.ts'
import { en, type FileKind, type ImportMessages } from './en.ts'

const SEPARATORS: Readonly<Record<string, string>> = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' }

const KINDS_OF_FILE: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  html: '网页',
  image: '图片',
  zip: '不含工作簿的压缩包',
  binary: '非文本文件',
  oldWorkbook: 'XLS，或有密码的工作簿',
  text: '没有列的文本',
}

export const zhHans: ImportMessages = {
  title: '打开自己的表格',
  nothingUploaded: '文件只在本窗口内读取，不会上传。',
  example: '示例表格',
  drop: '把文件拖到这里，或',
  dropAnother: '把另一个文件拖到这里，或',
  choose: '选择文件',
  letGo: '松手即可读取',
  formats: 'CSV、TSV、XLSX · GeoJSON · TimelineJS · Linked Places · atlas.json',
  back: '返回图册',

  shape: (rows, columns) => `${figure(rows)} 行，${figure(columns)} 列`,
  encodingName: en.encodingName,
  separatorName: (separator) => SEPARATORS[separator] ?? `“${separator}”`,
  namesInLine: (line) => (line === 0 ? '没有列名' : `列名在第 ${figure(line)} 行`),
  encoding: '编码',
  sheet: '工作表',

  whichColumn: '各列是什么',
  proposed: (rows) => `依列名和前 ${figure(rows)} 行推测`,
  needs: '图册所需',
  inFile: '文件中的列',
  whatItHolds: '内容',
  forExample: '例如',
  needed: '必需',
  fields: {
    title: '标题',
    date: '日期',
    end: '结束日期',
    place: '地点',
    latitude: '纬度',
    longitude: '经度',
    coordinates: '经纬度（同一格）',
    partners: '合作方',
    people: '人物',
    topics: '主题',
    links: '来源',
    kind: '类别',
    status: '是否计划中',
    summary: '摘要',
    id: '编号',
  },
  notInFile: '文件中没有',
  more: '更多列',
  unused: (names) => `未使用：${names}`,
  holds: (holding) => {
    switch (holding.kind) {
      case 'empty':
        return '空'
      case 'dates':
        return '日期'
      case 'links':
        return '网址'
      case 'pairs':
        return '位置'
      case 'numbers':
        return '数字'
      case 'texts':
        return '文字，各不相同'
      case 'names':
        return `${figure(holding.distinct)} 个名称`
    }
  },
  parted: (separators) => `以${separators}分隔`,
  separator: '一格内多个名称的分隔符',
  noSeparator: '一格一个名称',
  order: '日和月的次序',
  orders: { 'day-first': '03/04 是 4 月 3 日', 'month-first': '03/04 是 3 月 4 日' },
  withoutStatus: '一律不视为计划',

  preview: '前几行将如此读取',
  lines: (from, to) => `第 ${figure(from)} 至 ${figure(to)} 行`,
  line: (n) => `第 ${figure(n)} 行`,
  event: '事件',
  date: '日期',
  place: '地点',
  partners: '合作方',
  source: '来源',
  notOnMap: (name) => `不在地图上：“${name}”`,
  noPlace: '没有地点',
  leftOut: '略去',
  joinedInto: (line) => `并入第 ${figure(line)} 行`,

  inTime: '时间分布',
  outside: (n) => (n === 1 ? '有一行远在其外：' : `有 ${figure(n)} 行远在其外，首行：`),

  reading: '正在读取',
  read: '已读取',
  stopped: '已停止',
  refused: '无法打开',
  rowsRead: (n, all) => `${figure(n)} / ${figure(all)} 行`,
  secondsLeft: (n) => `还需 ${figure(n)} 秒`,
  cancel: '取消',
  stoppedAt: (line) => `停在第 ${figure(line)} 行。`,
  openThese: '打开已读部分',
  goOn: '继续',
  events: () => '个事件',
  places: () => '个地点',
  partnersCounted: () => '个合作方',
  placesByName: '按名称查找地点',
  placesWithoutPosition: (n) => `有 ${figure(n)} 个地点只有名称，没有坐标。`,
  findPlaces: (n) => `按名称查找 ${figure(n)} 个地点`,
  placesFound: (found, asked, unknown) =>
    [
      `找到 ${figure(found)} 个`,
      ...(asked === 0 ? [] : [`待选 ${figure(asked)} 个`]),
      ...(unknown === 0 ? [] : [`未知 ${figure(unknown)} 个`]),
    ].join(' · '),
  noGazetteer: '城市名录无法加载。只在表格自己的城市中查找过。',
  tryAgain: '重试',
  rows: (n) => `${figure(n)} 行`,
  whichPlace: '是哪一个？',
  nowhere: '都不是：不在地图上',
  inhabitants: (n) => `${figure(n)} 人`,
  cities: '世界城市：',
  offers: {
    takePlace: (name) => `用“${name}”`,
    oneCity: (name) => `同为“${name}”`,
    join: (_, n) => (n === 1 ? '合为一个' : `全部 ${figure(n)} 处合并`),
    keep: () => '分开保留',
    exchange: () => '互换',
    exchangeBack: () => '不互换',
  },
  problems: '各行的问题',
  problemCounts: (leftOut, remarks) => `略去 ${figure(leftOut)} 行 · 备注 ${figure(remarks)} 条`,
  noProblems: '各行均已读取，没有备注。',
  all: (n) => `全部 ${figure(n)} 条`,
  saveList: '保存列表',
  listColumns: ['行', '列', '内容', '标题', '问题'],
  open: '打开为图册',
  openAtEnd: '读完各行后打开',
  save: '保存为 atlas.json',
  nothingKept: '略去的行会列在页面上。文件不会上传，也不会保留：如要再用，请保存图册。',

  refusals: {
    empty: () => '文件是空的。',
    noTable: ({ what }) =>
      what === 'json'
        ? '这个 JSON 不是可以读取的格式。'
        : `这不是可以读取的表格（它是${KINDS_OF_FILE[what]}）。请另存为 CSV 或 XLSX 再试。`,
    damaged: ({ what }) => `${what === 'json' ? 'JSON' : '工作簿'}已损坏：内容不全或被改动。请重新保存。`,
    tooLarge: ({ bytes, most }) =>
      `文件有 ${fileSize(bytes ?? most)}：这类文件，这台设备一次约能读取 ${fileSize(most)}。` +
      '请筛选表格，减少行或列，或者拆分文件，再打开其中一部分。',
    otherCoordinates: ({ system }) => `位置不是经纬度（${system}）。请以 WGS 84 保存再试。`,
    noDates: ({ columns }) => `没有一列是日期。请在“日期”一栏选择，或打开另一个文件。各列：${columns.join('、')}。`,
    noTitles: ({ columns }) => `没有一列是标题。请在“标题”一栏选择，或打开另一个文件。各列：${columns.join('、')}。`,
    unknownColumn: ({ column }) => `文件没有“${column}”一列。`,
    unknownSheet: ({ sheet }) => `工作簿没有“${sheet}”这个工作表。`,
    invalidAtlas: () => '这个 atlas.json 是其他版本，或有错误。',
    noEvents: () => '没有一行既有标题又有日期。请选择其他列，或打开另一个文件。',
    unreadable: ({ says }) => `无法读取：${says}`,
  },
}
