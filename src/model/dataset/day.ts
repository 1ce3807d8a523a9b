/** Calendar days as numbers, for arithmetic in the layout. All in UTC: a day has no time zone here. */

/**
 * A day of the proleptic Gregorian calendar, YYYY-MM-DD, before the year 0 -YYYY-MM-DD. Years are astronomical, as in
 * ISO 8601: 0000 is 1 BCE, -0332 is 333 BCE. Days before the year 0 aren't in time order as strings: see `compareDays`.
 */
export type Day = string

const MILLISECONDS_PER_DAY = 86_400_000

/** First and last valid day; also stored as the bound of an open interval. */
export const EARLIEST_DAY: Day = '-9999-01-01'
export const LATEST_DAY: Day = '9999-12-31'

/**
 * Returns the number of days from 1970-01-01 to `day`: an integer, negative before that date; NaN if invalid.
 */
export function dayNumber(day: Day): number {
  return isDay(day) ? midnight(day).getTime() / MILLISECONDS_PER_DAY : Number.NaN
}

/**
 * Returns the day, `days` after 1970-01-01; a fraction is dropped. Throws a RangeError for an invalid number of days.
 */
export function dayOf(days: number): Day {
  return written(new Date(Math.floor(days) * MILLISECONDS_PER_DAY))
}

/** Returns a day of a year from -9999 to 9999; a day that isn't valid if the month (1 to 12) lacks that date. */
export function dayFrom(year: number, month = 1, date = 1): Day {
  const sign = year < 0 ? '-' : ''
  const [y, m, d] = [Math.abs(year), month, date].map(String)
  return `${sign}${y!.padStart(4, '0')}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`
}

/** Returns the astronomical year of a day: 0 is 1 BCE. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, -6))
}

/** Returns the month of a day, YYYY-MM: equal for days of one month of one year. */
export function monthOf(day: Day): string {
  return day.slice(0, -3)
}

/** Returns year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return [yearOf(day), Number(day.slice(-5, -3)), Number(day.slice(-2))]
}

/** Returns the last day of a day's month. */
export function lastOfMonth(day: Day): Day {
  const date = midnight(day)
  date.setUTCMonth(date.getUTCMonth() + 1, 0)
  return written(date)
}

/** Compares two days for a sort in time order. */
export function compareDays(a: Day, b: Day): number {
  return dayNumber(a) - dayNumber(b)
}

/**
 * Returns the minimum and maximum of some days; undefined if none is finite. Works for any number of days:
 * `Math.min(...days)` fails at some 60,000.
 */
export function extentOfDays(days: ArrayLike<number>): readonly [first: number, last: number] | undefined {
  let first = Infinity
  let last = -Infinity
  // By index: iterating takes ten times as long, which a page with 100,000 events feels.
  for (let i = 0; i < days.length; i++) {
    const day = days[i]!
    if (!Number.isFinite(day)) continue
    if (day < first) first = day
    if (day > last) last = day
  }
  return first <= last ? [first, last] : undefined
}

/** Returns whether a string is a valid calendar day; 2018-02-30 is not. */
export function isDay(value: string): boolean {
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = midnight(value)
  return !Number.isNaN(date.getTime()) && written(date) === value
}

/**
 * Returns the instant at which a day begins; an invalid date for an invalid day. The time of day keeps the years 1 to
 * 99 from being parsed as 1901 to 1999. Before the year 0, Date reads and writes years of six digits.
 */
export function midnight(day: Day): Date {
  return new Date(`${day.replace(/^-/, '-00')}T00:00:00Z`)
}

function written(date: Date): Day {
  return date.toISOString().slice(0, -14).replace(/^-00/, '-')
}
