/** Dates of tables in their commonest forms. */

export interface ReadDate {
  /** ISO 8601-2. */
  edtf: string
  /** First and last day it can mean, in days since 1970-01-01, UTC. */
  start: number
  end: number
}

export interface DateOptions {
  order?: 'day-first' | 'month-first'
  language?: string
  negativeYears?: 'bce' | 'astronomical'
}

export interface DateProblem {
  kind: 'noDay' | 'unreadable'
  expected?: string
}

export type DateResult = { date: ReadDate; words?: string; dropped?: 'time' | 'zone' } | { problem: DateProblem }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MILLISECONDS_PER_DAY = 86_400_000

/** Reads ISO dates, numbers with slashes or dots, English months and Chinese dates; never rolls a day over. */
export function readDate(text: string, { order, negativeYears }: DateOptions): DateResult {
  const isBce = negativeYears !== 'astronomical'
  const iso = /^(-?\d{1,5})(?:-(\d{1,2})(?:-(\d{1,2}))?)?([T ]\d.*)?$/.exec(text)
  if (iso) return timed(dateOf(isBce, iso[1], iso[2], iso[3]), iso[4])
  const yearFirst =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text)
  if (yearFirst) return dateOf(isBce, yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})( \d.*)?$/.exec(text)
  if (yearLast) {
    const [, first, sign, second, year, time] = yearLast
    const isMonthFirst = order === 'month-first' && sign !== '.'
    return timed(isMonthFirst ? dateOf(isBce, year, first, second) : dateOf(isBce, year, second, first), time)
  }
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (month) return dateOf(isBce, month[2], month[1])
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(text)
  const number = MONTHS.indexOf(named?.[2]?.toLowerCase() ?? '') + 1
  return named && number > 0 ? dateOf(isBce, named[3], String(number), named[1]) : { problem: { kind: 'unreadable' } }
}

function timed(result: DateResult, time: string | undefined): DateResult {
  return 'date' in result && time !== undefined ? { ...result, dropped: 'time' } : result
}

function dateOf(isBce: boolean, yearText = '', monthText?: string, dayText?: string): DateResult {
  const written = Number(yearText)
  const year = isBce && written < 0 ? written + 1 : written
  const month = Number(monthText ?? 1)
  const day = Number(dayText ?? 1)
  const start = dayNumber(year, month, day)
  if (start === undefined) return { problem: { kind: 'noDay' } }
  const end =
    dayText !== undefined ? start : monthText !== undefined ? dayNumber(year, month + 1, 0) : dayNumber(year, 12, 31)
  const two = (number: number) => String(number).padStart(2, '0')
  const edtf = [
    `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`,
    ...(monthText === undefined ? [] : [two(month)]),
    ...(dayText === undefined ? [] : [two(day)]),
  ].join('-')
  return { date: { edtf, start, end: end ?? start } }
}

/** Returns the number of a day; `day` 0 is the last of the month before. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isReal = day === 0 || (date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
  return isReal ? date.getTime() / MILLISECONDS_PER_DAY : undefined
}

/** Returns which number comes first in a column of dates with slashes, as far as its dates prove it. */
export function dateOrderOf(values: readonly string[]): 'day' | 'month' | 'undecided' {
  const pairs = values.flatMap((value) => {
    const found = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(value)
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  const dayFirst = pairs.filter(([first]) => first > 12).length
  const monthFirst = pairs.filter(([, second]) => second > 12).length
  return dayFirst === monthFirst ? 'undecided' : dayFirst > monthFirst ? 'day' : 'month'
}
