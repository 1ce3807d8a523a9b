/** Calendar days as numbers, for arithmetic in the layout. All in UTC: a day has no time zone here. */

/** A day of the calendar, YYYY-MM-DD. */
export type Day = string

const MILLISECONDS_PER_DAY = 86_400_000

/** First and last valid day; also stored as the bound of an open interval. */
export const EARLIEST_DAY: Day = '0001-01-01'
export const LATEST_DAY: Day = '9999-12-31'

/**
 * Returns the number of days from 1970-01-01 to `day` (YYYY-MM-DD): an integer, negative before that date; NaN if
 * invalid.
 */
export function dayNumber(day: Day): number {
  return isDay(day) ? midnight(day).getTime() / MILLISECONDS_PER_DAY : Number.NaN
}

/**
 * Returns the day, YYYY-MM-DD, `days` after 1970-01-01; a fraction is dropped. Throws a RangeError for an invalid
 * number of days.
 */
export function dayOf(days: number): Day {
  return written(new Date(Math.floor(days) * MILLISECONDS_PER_DAY))
}

/**
 * Returns the minimum and maximum of some days; undefined if none is finite. Works for any number of days:
 * `Math.min(...days)` fails at some 60,000.
 */
export function extentOfDays(days: Iterable<number>): readonly [first: number, last: number] | undefined {
  let first = Infinity
  let last = -Infinity
  for (const day of days) {
    if (!Number.isFinite(day)) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return first <= last ? [first, last] : undefined
}

/** Returns whether a string is a valid calendar day; 2018-02-30 is not. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = midnight(value)
  return !Number.isNaN(date.getTime()) && written(date) === value
}

/** The time of day keeps the years 1 to 99 from being parsed as 1901 to 1999. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function written(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
