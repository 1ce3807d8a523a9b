/** Days, months and years of the proleptic Gregorian calendar, and their EDTF. */

/** A year, a month or a day. Years are astronomical: 0 is 1 BCE. */
export interface Point {
  year: number
  /** 1 to 12. */
  month?: number
  day?: number
}

/** First and last day, in days since 1970-01-01, UTC. */
export interface Days {
  start: number
  end: number
}

const MILLISECONDS_PER_DAY = 86_400_000
/** The years of an atlas. */
const YEARS = { first: -9999, last: 9999 }

/** Returns the days of a point; undefined if the calendar or an atlas has no such day. */
export function daysOf({ year, month, day }: Point): Days | undefined {
  if (year < YEARS.first || year > YEARS.last) return undefined
  if (month === undefined) return { start: instant(year, 1, 1), end: instant(year + 1, 1, 0) }
  if (!(month >= 1 && month <= 12)) return undefined
  if (day === undefined) return { start: instant(year, month, 1), end: instant(year, month + 1, 0) }
  const start = instant(year, month, day)
  return day >= 1 && start <= instant(year, month + 1, 0) ? { start, end: start } : undefined
}

/** Returns a point as EDTF: `2018-05-21`, `2018-05`, `2018`, `-0332`. */
export function edtfOf({ year, month, day }: Point): string {
  const digits = String(Math.abs(year)).padStart(4, '0')
  return [
    year < 0 ? `-${digits}` : digits,
    ...[month, day].flatMap((part) => (part === undefined ? [] : two(part))),
  ].join('-')
}

/** Returns the point of a day: its year, month and day of the month. */
export function pointOf(days: number): Required<Point> {
  const date = new Date(days * MILLISECONDS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Returns the last day of a month, 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  return new Date(instant(year, month + 1, 0) * MILLISECONDS_PER_DAY).getUTCDate()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/**
 * Days since 1970-01-01; day 0 is the last of the month before. `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
 */
function instant(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_PER_DAY
}
