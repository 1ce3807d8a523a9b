/** What an atlas that was read holds, in numbers. */
import { dayOf, extentOfDays } from '../../model/dataset/day.ts'
import type { Atlas } from '../../model/dataset/types.ts'
import type { Messages } from '../../i18n/en.ts'
import { areYearsEnough, formatPeriod, formatYears } from '../../i18n/format-date.ts'

export interface ImportedSummary {
  counts: readonly { of: 'events' | 'places' | 'partnersCounted'; n: number }[]
  /** From the first day to the last, in words. */
  period: string
}

export function summaryOf({ events, tables = [], cities, organisations }: Atlas, { dates }: Messages): ImportedSummary {
  const columns = tables.flatMap(({ columns: { start, end } }) => [start, end])
  const days = extentOfDays(columns.flatMap((column) => extentOfDays(column) ?? []))
  const [from, to] = days ? [dayOf(days[0]), dayOf(days[1])] : []
  return {
    counts: [
      { of: 'events', n: tables.reduce((sum, { rows }) => sum + rows, events.length) },
      { of: 'places', n: cities.length },
      { of: 'partnersCounted', n: organisations.length },
    ],
    period:
      from === undefined || to === undefined
        ? ''
        : areYearsEnough(from, to)
          ? formatYears(from, to, dates)
          : formatPeriod(from, to, dates),
  }
}
