/** 导入时对各行的说明：简体中文。 */
import type { DateProblem } from '../../import/dates/read-date.ts'
import type { PlaceCandidate } from '../../import/places/named-places.ts'
import type { CoordinatesProblem } from '../../import/places/read-coordinates.ts'
import { figure } from '../lists.ts'
import { cityName, cityRegion, NAMED } from './candidate-text.ts'
import type { CauseMessages } from './en.ts'

export const zhHans: CauseMessages = {
  noDate: () => '没有日期。略去：没有日期就不能放在时间线上。',
  noYear: () => '没有年份。略去：有月或日时，应有年份。',
  unreadableDate: ({ problem }, { value }) => `${value}${DATE_PROBLEMS[problem.kind]}。略去${expected(problem)}`,
  unreadableEnd: ({ problem }, { value }) =>
    `${value}${DATE_PROBLEMS[problem?.kind ?? 'unreadable']}。读取时不带结束日期${expected(problem)}`,
  endsBeforeItBegins: (_, { value }) => `${value}的结束早于开始。略去；结束日期应在开始日期之后。`,
  outOfRange: (_, { value }) => `${value}的年份超出图册的范围。略去。`,
  noTitle: () => '没有标题。略去；应有文字。',
  cells: ({ found, expected, quoteAt }) =>
    `有 ${figure(found)} 格，应有 ${figure(expected)} 格。略去` +
    (quoteAt === undefined ? '。' : `；第 ${figure(quoteAt)} 行的引号可能没有闭合。`),
  openQuote: () => '引号没有闭合。略去此行；应有第二个引号。',
  sameRow: ({ as }) => `与第 ${figure(as)} 行相同。略去。`,
  sameTitleAndDate: ({ as, joined, isAsked }) =>
    `标题和日期与第 ${figure(as)} 行相同。` +
    (joined ? '合为一个事件。' : isAsked ? '两者都保留。' : '两者都保留。要合为一个吗？'),
  sameId: ({ id, as, isAsked }, { value }) =>
    `编号${value}已经用过。两者都保留；此行的编号改为“${id}”。` + (as === undefined || isAsked ? '' : '要合为一个吗？'),
  sameIdJoined: ({ as }) => `编号与第 ${figure(as)} 行相同。合为一个事件，标题和日期以该行为准。`,
  coordinates: ({ problem }, { value }) => `${value}${COORDINATES_PROBLEMS[problem.kind]}读取时不带位置。`,
  halfCoordinates: (_, { column }) => `没有“${column}”。读取时不带位置；经度和纬度都应有。`,
  swapped: ({ latitude, longitude }, { value }) => `${value}：经纬度互换了。放在 ${latitude}, ${longitude}。`,
  exchanged: ({ rows, others, isAsked }) =>
    isAsked
      ? `全部 ${figure(rows)} 行的经纬度互换了：这是已作的决定。`
      : others === 0
        ? `全部 ${figure(rows)} 行的经纬度互换了。已互换放置。`
        : `有 ${figure(rows)} 行的经纬度似乎互换了，已互换放置。要在全部 ${figure(rows + others)} 行中互换吗？`,
  nearPlaces: ({ other, line }, { value }) =>
    `${value}与“${other}”（第 ${figure(line)} 行）相距不到 2 公里，只差一个字母。两者都保留。是同一座城市吗？`,
  farDate: ({ events, years, side, edtf, line }) =>
    `有 ${figure(events)} 个事件比其他所有事件${side === 'before' ? '早' : '晚'} ${figure(years)} 年：` +
    `${events === 1 ? '' : '首个在'}第 ${figure(line)} 行，${edtf}。`,
  unknownPlace: ({ rows, near }, { value }) =>
    `${value}${inRows(rows)}不是已知的地名。在时间线上，不在地图上。` +
    (near ? `是指“${cityName(near, 'zh-Hans')}”吗？` : ''),
  ambiguousPlace: ({ rows, candidates }, { value }) =>
    `${value}${inRows(rows)}是 ${figure(candidates.length)} 座城市的名称（${regions(candidates)}）。在时间线上，不在地图上。是哪一个？`,
  timeDropped: (_, { value }) => `${value}：略去时刻，日期依原文。`,
  zoneDropped: (_, { value }) => `${value}：略去时区，日期依原文。`,
  yearOnly: (_, { value }) => `${value}只读作年份：写作 1 月 1 日时，所知的只有年份。`,
  dateOrderUndecided: ({ dates, order }) =>
    `有 ${figure(dates)} 个日期可读作日/月或月/日。按${order === 'day-first' ? '日/月' : '月/日'}读取。`,
  era: () => '这是时间线的时期，不是事件。',
  secondTitle: () => '这是第二张标题页。作为事件读取。',
  notALink: (_, { value }) => `${value}不是网址。不保留；应以 https:// 或 http:// 开头。`,
  encoding: ({ encoding }) => `不是 UTF-8：按推测以 ${encoding} 读取。`,
  mixedEncoding: () => '与其他行不同，不是 UTF-8。此行以 Windows-1252 读取。',
  headerLine: ({ line }) => `列名在第 ${figure(line)} 行。其上的内容不读取。`,
  sheet: ({ sheet, sheets }) => `${figure(sheets)} 个工作表中读取“${sheet}”：它的日期行最多。`,
  unusedColumns: ({ columns }) => `未使用：${columns.join('、')}。`,
  point: ({ geometry }) => `${geometry}，放在其中一点。`,
}

function inRows(rows: number): string {
  return rows === 1 ? '' : `（共 ${figure(rows)} 行）`
}

/** 其中前几座所在的州和国家。 */
function regions(candidates: readonly PlaceCandidate[]): string {
  const shown = candidates.slice(0, NAMED).map((one) => cityRegion(one, 'zh-Hans'))
  return [...shown, ...(candidates.length > NAMED ? [`另有 ${candidates.length - NAMED} 座`] : [])].join('；')
}

const DATE_PROBLEMS: Readonly<Record<DateProblem['kind'], string>> = {
  noDay: '不是日历中的日子',
  noYear: '没有年份',
  outOfRange: '超出图册的年份范围',
  shortYear: '的年份只有两位数字',
  endsBeforeItBegins: '的结束早于开始',
  unreadable: '不能读作日期',
}

function expected(problem: DateProblem | undefined): string {
  return problem?.expected === undefined ? '。' : `；应为 ${problem.expected}。`
}

const COORDINATES_PROBLEMS: Readonly<Record<CoordinatesProblem['kind'], string>> = {
  outOfRange: '超出范围，应为 −90 至 90 和 −180 至 180。',
  nowhere: '是表格常用来表示未知的位置。',
  otherGlobe: '不在地球上。',
  noPoint: '不是一个点。',
  unreadable: '不是位置。',
}
