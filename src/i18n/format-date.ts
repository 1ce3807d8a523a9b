/** Formats dates in words, as precisely as they were stated: "mid-June 2018, day not given". */
import dayjs from 'dayjs'
import { monthOf, partsOf, yearOf, type Day } from '../model/dataset/day.ts'
import type { Precision, StatedDate } from '../model/dataset/stated-date.ts'

/** A language's date style: Day.js formats, and the text around them. */
export interface DateStyle {
  day: string
  dayInYear: string
  /** Day and month in a short form. */
  dayShort: string
  month: string
  monthInYear: string
  monthShort: string
  year: string
  /** Formats an astronomical year under 100, which takes the place of YYYY: "333 BCE" for -332, "14 CE". */
  yearWithEra: (year: number) => string
  part: Record<'early' | 'mid' | 'late', (month: string) => string>
  range: (from: string, to: string) => string
  since: (from: string) => string
  until: (to: string) => string
  /** Text for a date open at both ends. */
  anyTime: string
  between: (from: string, to: string) => string
  uncertain: (date: string) => string
  approximate: (date: string) => string
  yearUncertain: (date: string) => string
  dayNotGiven: (date: string) => string
  /** Joins the dates that different sources state. */
  either: (dates: string[]) => string
  /** Removes repetitions of the month if all dates are in one. */
  shareMonth: (dates: string[], isOneMonth: boolean) => string[]
}

export interface DateOptions {
  /** Whether the year is included; omitted if everything shown is in one year. */
  withYear: boolean
}

/** Formats a day: "21 May 2018". */
export function formatDay(day: Day, style: DateStyle, { withYear }: DateOptions): string {
  return format(day, withYear ? style.day : style.dayInYear, style)
}

/** Formats the month of a day: "May 2018". */
export function formatMonth(day: Day, style: DateStyle, { withYear }: DateOptions): string {
  return format(day, withYear ? style.month : style.monthInYear, style)
}

/** Formats a date with its uncertainty: "mid-June", "1 March, not certain". */
export function formatDate(stated: StatedDate, style: DateStyle, options: DateOptions): string {
  const plain = formatPlain(stated, style, { withYear: options.withYear || stated.isYearUncertain })
  const approximate = stated.isApproximate ? style.approximate(plain) : plain
  const uncertain = stated.isUncertain ? style.uncertain(approximate) : approximate
  return stated.isYearUncertain ? style.yearUncertain(uncertain) : uncertain
}

/** Like `formatDate`, but adds that no day was stated where that is so; for names and tooltips. */
export function formatFullDate(stated: StatedDate, style: DateStyle, options: DateOptions): string {
  const text = formatDate(stated, style, options)
  return ['month', 'part', 'year'].includes(stated.shape) ? style.dayNotGiven(text) : text
}

/** Formats a range of months; a shared year appears once: "March to November 2018". */
export function formatPeriod(from: Day, to: Day, style: DateStyle): string {
  if (monthOf(from) === monthOf(to)) return format(from, style.month, style)
  return style.range(...formatEnds([from, to], ['month', 'month'], style, { withYear: true }))
}

/** Months from which a range is given as years alone. */
const YEARS_FROM_MONTHS = 36

/** Returns whether years alone say enough of a range of days: of whole years, and of three years and more. */
export function areYearsEnough(from: Day, to: Day): boolean {
  const months = (day: Day) => yearOf(day) * 12 + Number(day.slice(-5, -3))
  const areWhole = from.endsWith('-01-01') && to.endsWith('-12-31')
  return areWhole || months(to) - months(from) + 1 >= YEARS_FROM_MONTHS
}

/** Formats a range of years: "2018", "2018 to 2019". */
export function formatYears(from: Day, to: Day, style: DateStyle): string {
  const [first, last] = [format(from, style.year, style), format(to, style.year, style)]
  return first === last ? first : style.range(first, last)
}

/** Formats a range of days; a shared year appears once: "1 March to 30 November 2018". */
export function formatWindow(from: Day, to: Day, style: DateStyle): string {
  if (from === to) return format(from, style.day, style)
  return style.range(...formatEnds([from, to], ['day', 'day'], style, { withYear: true }))
}

/** Formats a range of days in a short form: "1 Mar – 30 Nov 2018", or "1 Mar – 30 Nov". */
export function windowLabel(from: Day, to: Day, style: DateStyle, { withYear }: DateOptions): string {
  const isYearFirst = style.day.startsWith('YYYY')
  const short = (day: Day) => format(day, style.dayShort, style)
  const full = (day: Day) => {
    if (!withYear) return short(day)
    const year = format(day, style.year, style)
    return isYearFirst ? `${year} ${short(day)}` : `${short(day)} ${year}`
  }
  if (from === to) return full(from)
  const sameYear = yearOf(from) === yearOf(to)
  const first = sameYear && !isYearFirst ? short(from) : full(from)
  const last = sameYear && isYearFirst ? short(to) : full(to)
  return `${first} – ${last}`
}

/** Formats an axis label: "2018", "Mar", "21", "March 2018", "21 May"; a narrow month without spaces: "3月". */
export function formatTick(
  day: Day,
  unit: 'year' | 'month' | 'month-narrow' | 'day' | 'month-year' | 'date',
  style: DateStyle,
): string {
  const patterns = {
    year: style.year,
    month: style.monthShort,
    'month-narrow': style.monthShort.replaceAll(' ', ''),
    day: 'D',
    'month-year': style.month,
    date: style.dayInYear,
  }
  return format(day, patterns[unit], style)
}

/**
 * Formats a day with a Day.js pattern. Month names are in English; other languages use numbers. A year has no zeros
 * before it: 598, not 0598. One under 100 has its era, so that it isn't taken for a day.
 */
export function format(day: Day, pattern: string, { yearWithEra }: Pick<DateStyle, 'yearWithEra'>): string {
  const [year, month, date] = partsOf(day)
  // The same day of 2000, a leap year: the pattern has no weekday. No time zone changes its day at noon.
  return dayjs(new Date(2000, month - 1, date, 12)).format(
    pattern.replace('YYYY', `[${year < 100 ? yearWithEra(year) : year}]`),
  )
}

/**
 * Formats both ends of a range, each to its stated precision. A shared year appears once: after the last end, or before
 * the first where the year comes first.
 */
function formatEnds(
  days: readonly [Day, Day],
  [first, last]: readonly [Precision, Precision],
  style: DateStyle,
  options: DateOptions,
): [string, string] {
  const [from, to] = days
  const isShared = yearOf(from) === yearOf(to)
  const isYearFirst = style.day.startsWith('YYYY')
  return [
    formatEnd(from, first, style, { withYear: options.withYear && !(isShared && !isYearFirst) }),
    formatEnd(to, last, style, { withYear: options.withYear && !(isShared && isYearFirst) }),
  ]
}

function formatEnd(day: Day, precision: Precision, style: DateStyle, options: DateOptions): string {
  if (precision === 'day') return formatDay(day, style, options)
  return precision === 'month' ? formatMonth(day, style, options) : format(day, style.year, style)
}

function formatPlain(stated: StatedDate, style: DateStyle, options: DateOptions): string {
  const { shape, start, end, part, ends = ['day', 'day'] } = stated
  const day = (one: Day) => formatDay(one, style, options)
  switch (shape) {
    case 'day':
      return day(start)
    case 'month':
      return formatMonth(start, style, options)
    case 'year':
      return format(start, style.year, style)
    case 'part':
      return style.part[part ?? 'mid'](formatMonth(start, style, options))
    case 'range':
      return style.range(...formatEnds([start, end], ends, style, options))
    case 'since':
      return style.since(formatEnd(start, ends[0], style, options))
    case 'until':
      return style.until(formatEnd(end, ends[1], style, options))
    case 'open':
      return style.anyTime
    case 'between':
      return start === end ? day(start) : style.between(...formatEnds([start, end], ends, style, options))
  }
}
