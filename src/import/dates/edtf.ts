/**
 * Converts a stated date (EDTF, ISO 8601-2) to the first and last day that it can mean. The `edtf` package decides
 * whether a text is EDTF and of which type. The days are computed here, because its `max` of `[2018-06-11..2018-06-20]`
 * is 11 June, an unknown end is 1970 and an open one infinite, and it takes 2018-02-29 for 1 March.
 */
import { parse, type Parsed } from 'edtf'
import { EARLIEST_DAY, isDay, LATEST_DAY, type Day } from '../../model/dataset/day.ts'
import type { AtlasDate } from '../../model/dataset/types.ts'
import { utcOf } from '../../model/dataset/utc.ts'
import { seasonMonths } from './season.ts'

interface Days {
  start: Day
  end: Day
}

const FIRST_YEAR = 1
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
  return pointDays(text, parsed) ?? 'a day that no calendar of the years 0001 to 9999 has, expected one that exists'
}

/** Returns `2018-08-03` for `2018-8-3`; undefined if that isn't all that is wrong. */
function withTwoDigits(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? []
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
    start: spans.map((span) => span.start).sort()[0]!,
    end: spans
      .map((span) => span.end)
      .sort()
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
  if (first.start > last.end) {
    return `a span that ends on ${last.end} before it starts on ${first.start}, expected the earlier date first`
  }
  return { start: first.start, end: last.end }
}

/** A day, month, year, season, decade or century; undefined if the calendar has no such date. */
function pointDays(text: string, { type, values, significant }: Parsed): Days | undefined {
  const [year = '', month = 'XX', day = 'XX'] = text.replaceAll(/[?~%]/g, '').split('T')[0]!.split('-')
  if (type === 'Season') return seasonDays(Number(values[0]), Number(values[1]))
  if (type === 'Decade') return patternDays(`${year}X`, month, day)
  if (type === 'Century') return patternDays(`${year}XX`, month, day)
  if (type === 'Year') {
    const digits = String(values[0])
    return patternDays(digits.slice(0, significant).padEnd(digits.length, 'X'), month, day)
  }
  return patternDays(year, month, day)
}

/** First and last day that match digits, some of which are `X`. */
function patternDays(year: string, month: string, day: string): Days | undefined {
  if (year.length !== 4) return undefined
  const years = fitting(year, FIRST_YEAR, LAST_YEAR)
  const start = firstDay(years, fitting(month, 1, 12), fitting(day, 1, 31))
  const end = firstDay(years.reverse(), fitting(month, 1, 12).reverse(), fitting(day, 1, 31).reverse())
  return start && end ? { start, end } : undefined
}

/** Numbers from `first` to `last` whose digits match a pattern, as strings. */
function fitting(pattern: string, first: number, last: number): string[] {
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`)
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(pattern.length, '0')).filter(
    (digits) => fits.test(digits),
  )
}

function firstDay(years: string[], months: string[], days: string[]): Day | undefined {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((day) => isDay(`${year}-${month}-${day}`))
      if (day) return `${year}-${month}-${day}`
    }
  }
  return undefined
}

function seasonDays(year: number, code: number): Days | undefined {
  const [first, months] = seasonMonths(code)
  const start = utcOf(`${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`)
  const end = start.add(months, 'month').subtract(1, 'day')
  if (year < FIRST_YEAR || end.year() > LAST_YEAR) return undefined
  return { start: start.format('YYYY-MM-DD'), end: end.format('YYYY-MM-DD') }
}
