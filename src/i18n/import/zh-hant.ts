/** 開啟表格一頁的用語：繁體中文。 */
import { fileSize } from '../file-size.ts'
import { figure } from '../lists.ts'
import { en, type FileKind, type ImportMessages } from './en.ts'

const SEPARATORS: Readonly<Record<string, string>> = { ',': '逗號', ';': '分號', '\t': '定位字元', '|': '直線' }

const KINDS_OF_FILE: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF',
  html: '網頁',
  image: '圖片',
  zip: '不含活頁簿的壓縮檔',
  binary: '非文字檔案',
  oldWorkbook: 'XLS，或有密碼的活頁簿',
  text: '沒有欄的文字',
}

export const zhHant: ImportMessages = {
  title: '開啟自己的表格',
  nothingUploaded: '檔案只在本視窗內讀取，不會上載。',
  example: '示例表格',
  drop: '把檔案拖到這裏，或',
  dropAnother: '把另一個檔案拖到這裏，或',
  choose: '選擇檔案',
  letGo: '鬆手即可讀取',
  formats: 'CSV、TSV、XLSX · GeoJSON · TimelineJS · Linked Places · atlas.json',
  back: '返回圖冊',

  shape: (rows, columns) => `${figure(rows)} 行，${figure(columns)} 欄`,
  encodingName: en.encodingName,
  separatorName: (separator) => SEPARATORS[separator] ?? `「${separator}」`,
  namesInLine: (line) => (line === 0 ? '沒有欄名' : `欄名在第 ${figure(line)} 行`),
  encoding: '編碼',
  sheet: '工作表',

  whichColumn: '各欄是甚麼',
  proposed: (rows) => `依欄名和前 ${figure(rows)} 行推測`,
  needs: '圖冊所需',
  inFile: '檔案中的欄',
  whatItHolds: '內容',
  forExample: '例如',
  needed: '必需',
  fields: {
    title: '標題',
    date: '日期',
    end: '結束日期',
    place: '地點',
    latitude: '緯度',
    longitude: '經度',
    coordinates: '經緯度（同一格）',
    partners: '合作方',
    people: '人物',
    topics: '主題',
    links: '來源',
    kind: '類別',
    status: '是否計劃中',
    summary: '摘要',
    id: '編號',
  },
  notInFile: '檔案中沒有',
  more: '更多欄',
  unused: (names) => `未使用：${names}`,
  holds: (holding) => {
    switch (holding.kind) {
      case 'empty':
        return '空'
      case 'dates':
        return '日期'
      case 'links':
        return '網址'
      case 'pairs':
        return '位置'
      case 'numbers':
        return '數字'
      case 'texts':
        return '文字，各不相同'
      case 'names':
        return `${figure(holding.distinct)} 個名稱`
    }
  },
  parted: (separators) => `以${separators}分隔`,
  separator: '一格內多個名稱的分隔符',
  noSeparator: '一格一個名稱',
  order: '日和月的次序',
  orders: { 'day-first': '03/04 是 4 月 3 日', 'month-first': '03/04 是 3 月 4 日' },
  withoutStatus: '一律不視為計劃',

  preview: '前幾行將如此讀取',
  lines: (from, to) => `第 ${figure(from)} 至 ${figure(to)} 行`,
  line: (n) => `第 ${figure(n)} 行`,
  event: '事件',
  date: '日期',
  place: '地點',
  partners: '合作方',
  source: '來源',
  notOnMap: (name) => `不在地圖上：「${name}」`,
  noPlace: '沒有地點',
  leftOut: '略去',
  joinedInto: (line) => `併入第 ${figure(line)} 行`,

  inTime: '時間分布',
  outside: (n) => (n === 1 ? '有一行遠在其外：' : `有 ${figure(n)} 行遠在其外，首行：`),

  reading: '正在讀取',
  read: '已讀取',
  stopped: '已停止',
  refused: '無法開啟',
  rowsRead: (n, all) => `${figure(n)} / ${figure(all)} 行`,
  secondsLeft: (n) => `還需 ${figure(n)} 秒`,
  cancel: '取消',
  stoppedAt: (line) => `停在第 ${figure(line)} 行。`,
  openThese: '開啟已讀部分',
  goOn: '繼續',
  events: () => '個事件',
  places: () => '個地點',
  partnersCounted: () => '個合作方',
  placesByName: '按名稱查找地點',
  placesWithoutPosition: (n) => `有 ${figure(n)} 個地點只有名稱，沒有座標。`,
  findPlaces: (n) => `按名稱查找 ${figure(n)} 個地點`,
  placesFound: (found, asked, unknown) =>
    [
      `找到 ${figure(found)} 個`,
      ...(asked === 0 ? [] : [`待選 ${figure(asked)} 個`]),
      ...(unknown === 0 ? [] : [`未知 ${figure(unknown)} 個`]),
    ].join(' · '),
  noGazetteer: '城市名錄無法載入。只在表格自己的城市中查找過。',
  tryAgain: '重試',
  rows: (n) => `${figure(n)} 行`,
  whichPlace: '是哪一個？',
  nowhere: '都不是：不在地圖上',
  inhabitants: (n) => `${figure(n)} 人`,
  cities: '世界城市：',
  offers: {
    takePlace: (name) => `用「${name}」`,
    oneCity: (name) => `同為「${name}」`,
    join: (_, n) => (n === 1 ? '合為一個' : `全部 ${figure(n)} 處合併`),
    keep: () => '分開保留',
    exchange: () => '互換',
    exchangeBack: () => '不互換',
  },
  problems: '各行的問題',
  problemCounts: (leftOut, remarks) => `略去 ${figure(leftOut)} 行 · 備註 ${figure(remarks)} 條`,
  noProblems: '各行均已讀取，沒有備註。',
  all: (n) => `全部 ${figure(n)} 條`,
  saveList: '儲存列表',
  listColumns: ['行', '欄', '內容', '標題', '問題'],
  open: '開啟為圖冊',
  openAtEnd: '讀完各行後開啟',
  save: '儲存為 atlas.json',
  nothingKept: '略去的行會列在頁面上。檔案不會上載，也不會保留：如要再用，請儲存圖冊。',

  refusals: {
    empty: () => '檔案是空的。',
    noTable: ({ what }) =>
      what === 'json'
        ? '這個 JSON 不是可以讀取的格式。'
        : `這不是可以讀取的表格（它是${KINDS_OF_FILE[what]}）。請另存為 CSV 或 XLSX 再試。`,
    damaged: ({ what }) => `${what === 'json' ? 'JSON' : '活頁簿'}已損壞：內容不全或被改動。請重新儲存。`,
    tooLarge: ({ bytes, most }) =>
      `檔案有 ${fileSize(bytes ?? most)}：這類檔案，這台裝置一次約能讀取 ${fileSize(most)}。` +
      '請篩選表格，減少行或欄，或者分割檔案，再開啟其中一部分。',
    otherCoordinates: ({ system }) => `位置不是經緯度（${system}）。請以 WGS 84 儲存再試。`,
    noDates: ({ columns }) => `沒有一欄是日期。請在「日期」一項選擇，或開啟另一個檔案。各欄：${columns.join('、')}。`,
    noTitles: ({ columns }) => `沒有一欄是標題。請在「標題」一項選擇，或開啟另一個檔案。各欄：${columns.join('、')}。`,
    unknownColumn: ({ column }) => `檔案沒有「${column}」一欄。`,
    unknownSheet: ({ sheet }) => `活頁簿沒有「${sheet}」這個工作表。`,
    invalidAtlas: () => '這個 atlas.json 是其他版本，或有錯誤。',
    noEvents: () => '沒有一行既有標題又有日期。請選擇其他欄，或開啟另一個檔案。',
    unreadable: ({ says }) => `無法讀取：${says}`,
  },
}
