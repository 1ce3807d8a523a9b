/** Tells dates that lie far outside: mistakes, mostly, and they squeeze all others on the axis. */
import { EARLIEST_DAY, dayNumber, LATEST_DAY } from '../../model/dataset/day.ts'
import { fences } from '../../model/dataset/far-days.ts'
import type { Finding } from '../report.ts'
import type { RowEvent } from '../rows/read-row.ts'

const DAYS_PER_YEAR = 365.2425
/** Years that a far date is from all others at the least. */
const LEAST_YEARS = 10
const [EARLIEST, LATEST] = [dayNumber(EARLIEST_DAY), dayNumber(LATEST_DAY)]

/** Returns a remark on the dates far before all others, and one on those far after them. */
export function farDates(events: readonly RowEvent[]): Finding[] {
  // An open start or end is no date.
  const days = events.map(({ date: { start, end } }) => (start <= EARLIEST ? end : start))
  const sorted = new Float64Array(days.filter((day) => day > EARLIEST && day < LATEST)).sort()
  if (sorted.length === 0) return []
  const { least, most } = fences(sorted)
  if (sorted[0]! >= least && sorted.at(-1)! <= most) return []
  const inside = sorted.filter((day) => day >= least && day <= most)
  const before = remark((day) => day < least, inside[0]!, 'before')
  const after = remark((day) => day > most, inside.at(-1)!, 'after')
  return [before, after].filter((one) => one !== undefined)

  function remark(isFar: (day: number) => boolean, edge: number, side: 'before' | 'after'): Finding | undefined {
    const far = events.flatMap((event, i) => {
      const day = days[i]!
      return isFar(day) && day > EARLIEST && day < LATEST ? [{ event, gap: Math.abs(day - edge) }] : []
    })
    const [first] = far
    if (!first) return undefined
    const nearest = far.reduce((least, { gap }) => Math.min(least, gap), Infinity)
    const years = Math.floor(nearest / DAYS_PER_YEAR)
    if (years < LEAST_YEARS) return undefined
    const { title, line, date } = first.event
    const cause = { kind: 'farDate', events: far.length, years, side, edtf: date.edtf, line } as const
    return { line, title: Object.values(title)[0] ?? '', value: date.edtf, cause }
  }
}
