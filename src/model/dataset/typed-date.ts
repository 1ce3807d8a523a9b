/** Parser for typed dates, in English or Chinese: a day, a month or a year. */
import { dayNumber, dayOf, isDay, type Day } from './day.ts'

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

type Parts = { year?: string | undefined; month?: string | undefined; day?: string | undefined }

/**
 * In order: the first pattern that matches the whole text is used. Numeric dates are day first: 3/4/2018 is 3 April.
 */
const FORMS = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<day>\d{1,2})[/.](?<month>\d{1,2})\.?$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/,
  /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/,
  /^(?<year>\d{4}) ?年(?: ?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號]?)?)?$/,
  /^(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號]?)?$/,
]

/**
 * Parses 2018-05-21, 21.5.2018, 21/5/2018 (day first), 21 May 2018, May 21, 2018, May 2018, 2018, 2018年5月21日, 5月21日 and
 * the like. The default year is that of `context`. Undefined for invalid text or a day that doesn't exist.
 */
export function readTypedDate(text: string, context: Day): TypedDate | undefined {
  // NFKC converts full-width digits and signs to plain ones.
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  for (const form of FORMS) {
    const parts: Parts | undefined = form.exec(plain)?.groups
    if (parts) return spanOf(parts, context.slice(0, 4))
  }
  return undefined
}

function spanOf({ year, month, day }: Parts, contextYear: string): TypedDate | undefined {
  const y = year ?? contextYear
  if (month === undefined) return checked(`${y}-01-01`, `${y}-12-31`)
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  if (number === undefined) return undefined
  const m = `${y}-${twoDigits(number)}`
  if (day !== undefined) return checked(`${m}-${twoDigits(Number(day))}`)
  const next = number === 12 ? `${twoDigits(Number(y) + 1).padStart(4, '0')}-01-01` : `${y}-${twoDigits(number + 1)}-01`
  return isDay(`${m}-01`) ? checked(`${m}-01`, dayOf(dayNumber(next) - 1)) : undefined
}

function checked(start: Day, end = start): TypedDate | undefined {
  return isDay(start) && isDay(end) ? { start, end } : undefined
}

/** Returns the month, 1 to 12, for a name or its beginning. */
function monthOf(name: string): number | undefined {
  if (name === 'sept') return 9
  const found = MONTHS.findIndex((month) => name.length >= TELLING_LETTERS && month.startsWith(name))
  return found < 0 ? undefined : found + 1
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
