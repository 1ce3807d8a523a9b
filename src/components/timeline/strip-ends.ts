/** The dates at the ends of the strip below the timeline, beside those of the window. */
import type { MeasureText } from '../../layout/font.ts'
import { dayOf, yearOf, type Day } from '../../model/dataset/day.ts'
import { format, windowLabel, type DateStyle } from '../../i18n/format-date.ts'

/** Width of what is beside the window's dates on a narrow screen: two buttons, the padding, gaps; px. */
const BESIDE_DATES = 84

export interface StripOptions {
  /** First and last day of the strip. */
  extent: { from: number; to: number }
  dates: DateStyle
  isNarrow: boolean
  /** Width of the strip, and size of the text, px. */
  width: number
  size: number
  measure: MeasureText
}

/**
 * Returns the strip's first and last month; on a narrow screen, where it begins and ends with years, the years, or two
 * empty texts if the window's dates leave them no room. Within one year the year is said once: at the beginning, or
 * with the window's dates.
 */
export function stripEnds({ extent, dates, isNarrow, width, size, measure }: StripOptions): readonly [string, string] {
  const [first, last] = [dayOf(extent.from), dayOf(extent.to)]
  if (yearOf(first) === yearOf(last)) {
    const month = (isNarrow ? monthAndYear : monthAlone)(first, dates)
    return [month, monthAlone(last, dates)]
  }
  if (!isNarrow) return [monthAndYear(first, dates), monthAndYear(last, dates)]
  const ends = [format(first, dates.year, dates), format(last, dates.year, dates)] as const
  // Of the whole strip, as the window's own change with every step of a drag.
  const texts = [...ends, windowLabel(first, last, dates, { withYear: true })]
  const length = texts.reduce((sum, text) => sum + measure(text, { size, weight: 400 }), BESIDE_DATES)
  return length <= width ? ends : ['', '']
}

function monthAlone(day: Day, dates: DateStyle): string {
  return format(day, dates.monthShort, dates)
}

function monthAndYear(day: Day, dates: DateStyle): string {
  const [month, year] = [monthAlone(day, dates), format(day, dates.year, dates)]
  return dates.month.startsWith('YYYY') ? `${year} ${month}` : `${month} ${year}`
}
