/** A single date: a day, month, year or named period. */
import { daysOf, edtfOf, FIRST_YEAR, LAST_YEAR, type Point } from './calendar.ts'
import type { DateOptions } from './options.ts'
import { readParts, type Parts } from './parts.ts'
import { readPeriod } from './periods.ts'
import { UNREADABLE, type DateResult, type NumberOrder } from './result.ts'
import { astronomical, yearOfTwoDigits } from './years.ts'

/** Reads a single date; undefined for anything else. `written` is kept as words where EDTF says less. */
export function readSingle(plain: string, written: string, options: DateOptions): DateResult | undefined {
  const parts = readParts(plain, options)
  if (parts) return withExpected(fromParts(parts, options), plain, options)
  const period = readPeriod(plain, options.language)
  if (!period) return undefined
  if (Number.isNaN(period.start) || Number.isNaN(period.end)) return { problem: { kind: 'outOfRange' } }
  const { saysMore, ...date } = period
  return { date, ...(saysMore && { words: written }) }
}

/** Returns the date of a year, month and day. */
export function fromParts(parts: Parts, options: DateOptions): DateResult {
  const point = pointFrom(parts, options)
  if (point === undefined) return parts.month === undefined ? UNREADABLE : { problem: { kind: 'noYear' } }
  if (point === 'shortYear') return { problem: { kind: 'shortYear' } }
  const days = daysOf(point)
  if (days) return { date: { edtf: edtfOf(point), ...days } }
  return { problem: { kind: point.year < FIRST_YEAR || point.year > LAST_YEAR ? 'outOfRange' : 'noDay' } }
}

function pointFrom({ year, isShort, isBce, month, day }: Parts, options: DateOptions): Point | 'shortYear' | undefined {
  if (year === undefined) return undefined
  const whole = isShort ? yearOfTwoDigits(Math.abs(year), options) : astronomical(year, isBce === true, options)
  if (whole === undefined) return 'shortYear'
  return {
    year: whole,
    ...(month !== undefined && { month }),
    ...(month !== undefined && day !== undefined && { day }),
  }
}

function withExpected(result: DateResult, plain: string, options: DateOptions): DateResult {
  if (!('problem' in result) || result.problem.kind !== 'noDay') return result
  const expected = numberOrder(plain, options)
  return expected ? { problem: { kind: 'noDay', expected } } : result
}

function numberOrder(plain: string, { order }: DateOptions): NumberOrder | undefined {
  if (/^-?\d{4,}[-/.]/.test(plain)) return 'year-month-day'
  const [, sign] = /^\d{1,2}([-/.])\d/.exec(plain) ?? []
  if (sign === undefined) return undefined
  return order === 'month-first' && sign !== '.' ? 'month/day/year' : 'day/month/year'
}
