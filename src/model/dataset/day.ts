/** Days of the calendar as numbers, so that layout can do sums with them. All in UTC: a day has no time zone here. */

/** A day of the calendar, YYYY-MM-DD. */
export type Day = string

const MILLISECONDS_PER_DAY = 86_400_000

/** First and last day that a date can reach: what an open end of an interval is written as. */
export const EARLIEST_DAY: Day = '0001-01-01'
export const LATEST_DAY: Day = '9999-12-31'

/** Days from 1970-01-01 to `day` (YYYY-MM-DD), a whole number, negative before it; NaN for what is no day. */
export function dayNumber(day: Day): number {
  return isDay(day) ? midnight(day).getTime() / MILLISECONDS_PER_DAY : Number.NaN
}

/** The day, YYYY-MM-DD, that lies `days` after 1970-01-01; a fraction is dropped. Throws a RangeError for what is no number of days. */
export function dayOf(days: number): Day {
  return written(new Date(Math.floor(days) * MILLISECONDS_PER_DAY))
}

/** The least and the greatest of some days; undefined without any that is finite. However many: `Math.min(...days)` ends at some 60,000. */
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

/** Whether a string is a day that the calendar has: 2018-02-30 is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = midnight(value)
  return !Number.isNaN(date.getTime()) && written(date) === value
}

/** With its time of day, which keeps the years 1 to 99 from being read as 1901 to 1999. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function written(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
