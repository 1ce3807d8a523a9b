/**
 * Dates of a workbook: numbers of days that are dates because of the cell's number format (ECMA-376, part 1, 18.8.30).
 */
import { dayOf } from '../../../model/dataset/day.ts'

/** As precise as a date cell shows it. */
export type DateFormat = 'day' | 'month' | 'year' | 'minute'

/** Formats that a workbook doesn't spell out; 27 to 36 and 50 to 58 are those of East Asia. */
const BUILT_IN: Readonly<Record<number, DateFormat>> = {
  ...same('day', [14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58]),
  ...same('month', [17, 27, 36, 50, 52, 57]),
  22: 'minute',
}
/** Days from the calendar's day 0 to 1970-01-01. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107
/** 1900-02-29, which Excel's calendar has and no other. */
const LEAP_DAY = 60
const MINUTES_PER_DAY = 1440

function same(format: DateFormat, ids: readonly number[]): Record<number, DateFormat> {
  return Object.fromEntries(ids.map((id) => [id, format]))
}

/** Returns what a number format shows of a date; undefined if it shows none. `code` is the workbook's own. */
export function dateFormatOf(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return BUILT_IN[id]
  const [section = ''] = code
    // Literal text, padding, colours and conditions.
    .replaceAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .split(';')
  if (/general|[#0?]/.test(section.replaceAll(/[hs][^a-z]*0+/g, ''))) return undefined
  const hasTime = /[hs]/.test(section)
  // Next to hours or seconds, m is minutes.
  const dates = section.replaceAll(/h+[^a-z]*m+|m+[^a-z]*s+/g, ' ')
  if (dates.includes('d')) return hasTime ? 'minute' : 'day'
  if (dates.includes('m')) return 'month'
  return /[yeg]/.test(dates) ? 'year' : undefined
}

/**
 * Returns a date cell as text, as precise as its format: `2016-04-01`, `2016-04`, `2016`, `2016-04-01T09:30`; undefined
 * for a number that is no day of the calendar.
 */
export function dateCell(serial: number, format: DateFormat, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return undefined
  const whole = Math.floor(serial)
  if (!is1904 && whole === LEAP_DAY) return undefined
  const shift = is1904 ? EPOCH_1904 : whole < LEAP_DAY ? EPOCH_1900 - 1 : EPOCH_1900
  const day = dayOf(whole - shift)
  if (format === 'year') return day.slice(0, 4)
  if (format === 'month') return day.slice(0, 7)
  const minutes = Math.round((serial - whole) * MINUTES_PER_DAY)
  if (format === 'day' || minutes === 0 || minutes === MINUTES_PER_DAY) return day
  return `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
