/** Days that are counted: seconds since 1970, serial days of spreadsheets. */
import { edtfOf, pointOf } from './calendar.ts'
import type { DateOptions } from './options.ts'
import type { DateResult } from './result.ts'

/** Serial days of 1970-01-01 in the two calendars of spreadsheets. */
const SERIALS = { 1900: 25_569, 1904: 24_107 } as const
/** The calendar of 1900 counts a 29 February 1900, which there wasn't. */
const NO_DAY = 60
const SECONDS_PER_DAY = 86_400

/** Returns the day of a number; undefined for a text that is no such number. */
export function readNumber(plain: string, { serials }: DateOptions): DateResult | undefined {
  const [, sign = '', digits = ''] = /^(-?)(\d{9,10}|\d{12,13})$/.exec(plain) ?? []
  if (digits !== '') {
    const seconds = Number(sign + digits) / (digits.length > 10 ? 1000 : 1)
    return dayResult(Math.floor(seconds / SECONDS_PER_DAY))
  }
  if (serials === undefined || !/^\d{1,6}(?:\.\d+)?$/.test(plain)) return undefined
  const serial = Math.floor(Number(plain))
  if (serials === 1900 && (serial === 0 || serial === NO_DAY)) return { problem: { kind: 'noDay' } }
  const isEarly = serials === 1900 && serial < NO_DAY
  const result = dayResult(serial - SERIALS[serials] + (isEarly ? 1 : 0))
  return plain.includes('.') ? { ...result, dropped: 'time' } : result
}

function dayResult(days: number): Extract<DateResult, { date: unknown }> {
  return { date: { edtf: edtfOf(pointOf(days)), start: days, end: days } }
}
