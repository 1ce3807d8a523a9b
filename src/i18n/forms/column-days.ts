/** The days of a column of the timeline in words. */
import { dayOf, monthOf } from '../../model/dataset/day.ts'
import { format, formatPeriod, formatYears, windowLabel, type DateStyle } from '../format-date.ts'
import type { ColumnUnit } from './en.ts'

/** Formats the days of a column, day numbers, as its unit has them: "3–9 Jun 2019", "June 2019", "2019". */
export function columnDays({ from, to }: { from: number; to: number }, unit: ColumnUnit, dates: DateStyle): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  switch (unit) {
    case 'day':
    case 'week': {
      const isShared = monthOf(first) === monthOf(last) && !dates.day.startsWith('YYYY')
      if (from === to || !isShared) return windowLabel(first, last, dates, { withYear: true })
      return `${format(first, 'D', dates)}–${windowLabel(last, last, dates, { withYear: true })}`
    }
    case 'month':
    case 'quarter':
      return formatPeriod(first, last, dates)
    default:
      return formatYears(first, last, dates)
  }
}
