/** Parser for typed dates, in English or Chinese: a day, a month or a year. */
import { dayFrom, isDay, lastOfMonth, yearOf, type Day } from './day.ts'

/** First and last day of the typed date. */
export interface TypedDate {
  start: Day
  end: Day
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** Minimum letters that identify a month's name. */
const TELLING_LETTERS = 3

type Parts = { year?: string; before?: string; month?: string; day?: string; era?: string }

/** Before the year 1: 333 BC, 333 BCE; after: AD 14, 14 CE. */
const ERA = String.raw`(?: ?(?<era>b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?))`
/** A year of up to four digits that stands with words, which tell it from a day. */
const YEAR = String.raw`(?:(?:ad )?(?<year>\d{1,4})${ERA}?)`

/**
 * In order: the first pattern that matches the whole text is used. Numeric dates are day first: 3/4/2018 is 3 April.
 */
const FORMS = [
  /^(?<year>-?\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<day>\d{1,2})[/.](?<month>\d{1,2})\.?$/,
  /^(?<year>\d{3})$/,
  new RegExp(`^(?<year>\\d{1,4})${ERA}$`),
  /^(?<era>ad) (?<year>\d{1,4})$/,
  // Before the month alone: May 21 is a day.
  new RegExp(`^(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?$`),
  new RegExp(`^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>[a-z]{3,9})\\.?,?(?: ${YEAR})?$`),
  /^(?:公元)?(?<before>前)? ?(?<year>\d{1,4}) ?年(?: ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號]?)?)?$/,
  /^(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號]?)?$/,
]

/**
 * Parses 2018-05-21, 21.5.2018, 21/5/2018 (day first), 21 May 2018, May 21, 2018, May 2018, 2018, 2018年5月21日, 5月21日,
 * 333 BC, 公元前333年 and the like. The default year is that of `context`. Undefined for invalid text or a day that
 * doesn't exist.
 */
export function readTypedDate(text: string, context: Day): TypedDate | undefined {
  // NFKC converts full-width digits and signs to plain ones.
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  for (const form of FORMS) {
    const parts: Parts | undefined = form.exec(plain)?.groups
    if (parts) return spanOf(parts, yearOf(context))
  }
  return undefined
}

function spanOf({ year, before, month, day, era }: Parts, contextYear: number): TypedDate | undefined {
  const isBefore1 = before !== undefined || era?.startsWith('b') === true
  // There is no year 0 before or after Christ; 1 BC is the astronomical year 0.
  if ((isBefore1 || era !== undefined) && Number(year) === 0) return undefined
  const y = year === undefined ? contextYear : isBefore1 ? 1 - Number(year) : Number(year)
  if (month === undefined) return checked(dayFrom(y, 1, 1), dayFrom(y, 12, 31))
  const m = /^\d/.test(month) ? Number(month) : monthNamed(month)
  if (m === undefined) return undefined
  if (day !== undefined) return checked(dayFrom(y, m, Number(day)))
  const first = dayFrom(y, m)
  return isDay(first) ? { start: first, end: lastOfMonth(first) } : undefined
}

function checked(start: Day, end = start): TypedDate | undefined {
  return isDay(start) && isDay(end) ? { start, end } : undefined
}

/** Returns the month, 1 to 12, for a name or its beginning. */
function monthNamed(name: string): number | undefined {
  if (name === 'sept') return 9
  const found = MONTHS.findIndex((month) => name.length >= TELLING_LETTERS && month.startsWith(name))
  return found < 0 ? undefined : found + 1
}
