/**
 * Converts a stated date (EDTF, ISO 8601-2) to the first and last day that it can mean. The `edtf` package decides
 * whether a text is EDTF and of which type. The days are computed here, because its `max` of `[2018-06-11..2018-06-20]`
 * is 11 June, an unknown end is 1970 and an open one infinite, and it takes 2018-02-29 for 1 March.
 */
import { parse, type Parsed } from 'edtf'
import {
  compareDays,
  dayFrom,
  EARLIEST_DAY,
  isDay,
  LATEST_DAY,
  lastOfMonth,
  type Day,
} from '../../model/dataset/day.ts'
import type { AtlasDate } from '../../model/dataset/types.ts'
import { seasonMonths } from './season.ts'

interface Days {
  start: Day
  end: Day
}

const FIRST_YEAR = -9999
const LAST_YEAR = 9999

/** Returns the date that `edtf` states, or the end of an error sentence: “…, expected …”. */
export function readEdtfDate(edtf: string): AtlasDate | string {
  const days = readDays(edtf)
  return typeof days === 'string' ? days : { edtf, ...days }
}

function readDays(text: string): Days | string {
  let parsed: Parsed
  try {
    parsed = parse(text)
  } catch {
    const padded = withTwoDigits(text)
    return padded === undefined
      ? 'no date, expected EDTF such as 2018-05-21, 2018-04 or [2018-06-11..2018-06-20]'
      : `no date, expected ${padded}`
  }
  if (parsed.type === 'Interval') return intervalDays(text)
  if (parsed.type === 'List' || parsed.type === 'Set') return listDays(text)
  return pointDays(text, parsed) ?? 'a day that no calendar of the years -9999 to 9999 has, expected one that exists'
}

/** Returns `2018-08-03` for `2018-8-3`; undefined if that isn't all that is wrong. */
function withTwoDigits(text: string): string | undefined {
  const [, year, month, day] = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? []
  if (year === undefined || month === undefined) return undefined
  const padded = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  return padded === text || typeof readDays(padded) === 'string' ? undefined : padded
}

/** `START/END`. An open (`..`) or unknown (empty) end extends to the limit of dates. */
function intervalDays(text: string): Days | string {
  const [first = '', last = ''] = text.split('/')
  const start = isOpen(first) ? open : readDays(first)
  const end = isOpen(last) ? open : readDays(last)
  return spanned(start, end)
}

/** `[A,B..C]`, one of the days, and `{A,B..C}`, all of them: both span from the first to the last named day. */
function listDays(text: string): Days | string {
  const spans: Days[] = []
  for (const element of text.slice(1, -1).split(',')) {
    const [first = '', last = first] = element.trim().split('..')
    const days = spanned(isOpen(first) ? open : readDays(first), isOpen(last) ? open : readDays(last))
    if (typeof days === 'string') return days
    spans.push(days)
  }
  return {
    start: spans.map((span) => span.start).sort(compareDays)[0]!,
    end: spans
      .map((span) => span.end)
      .sort(compareDays)
      .at(-1)!,
  }
}

const open: Days = { start: EARLIEST_DAY, end: LATEST_DAY }

function isOpen(text: string): boolean {
  return text === '' || text === '..'
}

/** From the first possible day of one date to the last of another. */
function spanned(first: Days | string, last: Days | string): Days | string {
  if (typeof first === 'string') return first
  if (typeof last === 'string') return last
  if (compareDays(first.start, last.end) > 0) {
    return `a span that ends on ${last.end} before it starts on ${first.start}, expected the earlier date first`
  }
  return { start: first.start, end: last.end }
}

/** A day, month, year, season, decade or century; undefined if the calendar has no such date. */
function pointDays(text: string, { type, values, significant }: Parsed): Days | undefined {
  if (type === 'Season') return seasonDays(Number(values[0]), Number(values[1]))
  if (type === 'Year') {
    const year = Number(values[0])
    const digits = String(Math.abs(year)).padStart(4, '0')
    return patternDays(year < 0, digits.slice(0, significant).padEnd(digits.length, 'X'), 'XX', 'XX')
  }
  const plain = text.replaceAll(/[?~%]/g, '').split('T')[0]!
  const isNegative = plain.startsWith('-')
  const [year = '', month = 'XX', day = 'XX'] = plain.slice(isNegative ? 1 : 0).split('-')
  const unstated = type === 'Decade' ? 'X' : type === 'Century' ? 'XX' : ''
  return patternDays(isNegative, year + unstated, month, day)
}

/** First and last day that match digits, some of which are `X`. */
function patternDays(isNegative: boolean, year: string, month: string, day: string): Days | undefined {
  if (year.length !== 4) return undefined
  const numbers = fitting(year, isNegative ? 1 : 0, LAST_YEAR)
  const years = isNegative ? numbers.map((number) => -number).reverse() : numbers
  const months = fitting(month, 1, 12)
  const days = fitting(day, 1, 31)
  const start = firstDay(years, months, days)
  const end = firstDay(years.toReversed(), months.toReversed(), days.toReversed())
  return start && end ? { start, end } : undefined
}

/** Numbers from `first` to `last` whose digits match a pattern, in order. */
function fitting(pattern: string, first: number, last: number): number[] {
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((number) =>
    fits.test(String(number).padStart(pattern.length, '0')),
  )
}

function firstDay(years: readonly number[], months: readonly number[], days: readonly number[]): Day | undefined {
  for (const year of years) {
    for (const month of months) {
      const day = days.map((date) => dayFrom(year, month, date)).find(isDay)
      if (day !== undefined) return day
    }
  }
  return undefined
}

function seasonDays(year: number, code: number): Days | undefined {
  const [first, months] = seasonMonths(code)
  const last = first + months - 1
  const lastYear = last > 12 ? year + 1 : year
  if (year < FIRST_YEAR || lastYear > LAST_YEAR) return undefined
  return { start: dayFrom(year, first), end: lastOfMonth(dayFrom(lastYear, last > 12 ? last - 12 : last)) }
}
