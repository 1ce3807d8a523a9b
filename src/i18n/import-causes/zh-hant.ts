/** 匯入時對各行的說明：繁體中文。 */
import type { DateProblem } from '../../import/dates/read-date.ts'
import type { PlaceCandidate } from '../../import/places/named-places.ts'
import type { CoordinatesProblem } from '../../import/places/read-coordinates.ts'
import { figure } from '../lists.ts'
import { cityName, cityRegion, NAMED } from './candidate-text.ts'
import type { CauseMessages } from './en.ts'

export const zhHant: CauseMessages = {
  noDate: () => '沒有日期。略去：沒有日期就不能放在時間線上。',
  noYear: () => '沒有年份。略去：有月或日時，應有年份。',
  unreadableDate: ({ problem }, { value }) => `${value}${DATE_PROBLEMS[problem.kind]}。略去${expected(problem)}`,
  unreadableEnd: ({ problem }, { value }) =>
    `${value}${DATE_PROBLEMS[problem?.kind ?? 'unreadable']}。讀取時不帶結束日期${expected(problem)}`,
  endsBeforeItBegins: (_, { value }) => `${value}的結束早於開始。略去；結束日期應在開始日期之後。`,
  outOfRange: (_, { value }) => `${value}的年份超出圖冊的範圍。略去。`,
  noTitle: () => '沒有標題。略去；應有文字。',
  cells: ({ found, expected, quoteAt }) =>
    `有 ${figure(found)} 格，應有 ${figure(expected)} 格。略去` +
    (quoteAt === undefined ? '。' : `；第 ${figure(quoteAt)} 行的引號可能沒有閉合。`),
  openQuote: () => '引號沒有閉合。略去此行；應有第二個引號。',
  sameRow: ({ as }) => `與第 ${figure(as)} 行相同。略去。`,
  sameTitleAndDate: ({ as, joined, isAsked }) =>
    `標題和日期與第 ${figure(as)} 行相同。` +
    (joined ? '合為一個事件。' : isAsked ? '兩者都保留。' : '兩者都保留。要合為一個嗎？'),
  sameId: ({ id, as, isAsked }, { value }) =>
    `編號${value}已經用過。兩者都保留；此行的編號改為「${id}」。` +
    (as === undefined || isAsked ? '' : '要合為一個嗎？'),
  sameIdJoined: ({ as }) => `編號與第 ${figure(as)} 行相同。合為一個事件，標題和日期以該行為準。`,
  coordinates: ({ problem }, { value }) => `${value}${COORDINATES_PROBLEMS[problem.kind]}讀取時不帶位置。`,
  halfCoordinates: (_, { column }) => `沒有「${column}」。讀取時不帶位置；經度和緯度都應有。`,
  swapped: ({ latitude, longitude }, { value }) => `${value}：經緯度互換了。放在 ${latitude}, ${longitude}。`,
  exchanged: ({ rows, others, isAsked }) =>
    isAsked
      ? `全部 ${figure(rows)} 行的經緯度互換了：這是已作的決定。`
      : others === 0
        ? `全部 ${figure(rows)} 行的經緯度互換了。已互換放置。`
        : `有 ${figure(rows)} 行的經緯度似乎互換了，已互換放置。要在全部 ${figure(rows + others)} 行中互換嗎？`,
  nearPlaces: ({ other, line }, { value }) =>
    `${value}與「${other}」（第 ${figure(line)} 行）相距不到 2 公里，只差一個字母。兩者都保留。是同一座城市嗎？`,
  farDate: ({ events, years, side, edtf, line }) =>
    `有 ${figure(events)} 個事件比其他所有事件${side === 'before' ? '早' : '晚'} ${figure(years)} 年：` +
    `${events === 1 ? '' : '首個在'}第 ${figure(line)} 行，${edtf}。`,
  unknownPlace: ({ rows, near }, { value }) =>
    `${value}${inRows(rows)}不是已知的地名。在時間線上，不在地圖上。` +
    (near ? `是指「${cityName(near, 'zh-Hant')}」嗎？` : ''),
  ambiguousPlace: ({ rows, candidates }, { value }) =>
    `${value}${inRows(rows)}是 ${figure(candidates.length)} 座城市的名稱（${regions(candidates)}）。在時間線上，不在地圖上。是哪一個？`,
  timeDropped: (_, { value }) => `${value}：略去時刻，日期依原文。`,
  zoneDropped: (_, { value }) => `${value}：略去時區，日期依原文。`,
  yearOnly: (_, { value }) => `${value}只讀作年份：寫作 1 月 1 日時，所知的只有年份。`,
  dateOrderUndecided: ({ dates, order }) =>
    `有 ${figure(dates)} 個日期可讀作日/月或月/日。按${order === 'day-first' ? '日/月' : '月/日'}讀取。`,
  era: () => '這是時間線的時期，不是事件。',
  secondTitle: () => '這是第二張標題頁。作為事件讀取。',
  notALink: (_, { value }) => `${value}不是網址。不保留；應以 https:// 或 http:// 開頭。`,
  encoding: ({ encoding }) => `不是 UTF-8：按推測以 ${encoding} 讀取。`,
  mixedEncoding: () => '與其他行不同，不是 UTF-8。此行以 Windows-1252 讀取。',
  headerLine: ({ line }) => `欄名在第 ${figure(line)} 行。其上的內容不讀取。`,
  sheet: ({ sheet, sheets }) => `${figure(sheets)} 個工作表中讀取「${sheet}」：它的日期行最多。`,
  unusedColumns: ({ columns }) => `未使用：${columns.join('、')}。`,
  point: ({ geometry }) => `${geometry}，放在其中一點。`,
}

function inRows(rows: number): string {
  return rows === 1 ? '' : `（共 ${figure(rows)} 行）`
}

/** 其中前幾座所在的州和國家。 */
function regions(candidates: readonly PlaceCandidate[]): string {
  const shown = candidates.slice(0, NAMED).map((one) => cityRegion(one, 'zh-Hant'))
  return [...shown, ...(candidates.length > NAMED ? [`另有 ${candidates.length - NAMED} 座`] : [])].join('；')
}

const DATE_PROBLEMS: Readonly<Record<DateProblem['kind'], string>> = {
  noDay: '不是日曆中的日子',
  noYear: '沒有年份',
  outOfRange: '超出圖冊的年份範圍',
  shortYear: '的年份只有兩位數字',
  endsBeforeItBegins: '的結束早於開始',
  unreadable: '不能讀作日期',
}

function expected(problem: DateProblem | undefined): string {
  return problem?.expected === undefined ? '。' : `；應為 ${problem.expected}。`
}

const COORDINATES_PROBLEMS: Readonly<Record<CoordinatesProblem['kind'], string>> = {
  outOfRange: '超出範圍，應為 −90 至 90 和 −180 至 180。',
  nowhere: '是表格常用來表示未知的位置。',
  otherGlobe: '不在地球上。',
  noPoint: '不是一個點。',
  unreadable: '不是位置。',
}
