/** How many events each lane has in each period of one or more years, as a table says it. */
import { clamp } from '../clamp.ts'
import { dayFrom, dayNumber, dayOf, EARLIEST_DAY, LATEST_DAY, yearOf } from '../dataset/day.ts'
import type { EventColumns } from './event-columns.ts'
import type { RowLists } from './row-lists.ts'
import type { RowSet } from './row-set.ts'

export interface LaneCounts {
  /** Events of each lane, in the order of the lanes. */
  lanes: number[]
  /** Of all lanes; an event in several lanes counts once. */
  all: number
}

/** First and last year, astronomical. */
export interface Period extends LaneCounts {
  from: number
  to: number
}

export interface PeriodCounts {
  /** The periods in which an event is dated, in order. */
  periods: readonly Period[]
  /** The events whose date isn't within one period, or is open: none is guessed for them. */
  longer: LaneCounts
  total: LaneCounts
}

/** Lengths of a period, years; of the longest there are twenty. */
const STEPS = [1, 10, 100]
const LONGEST_STEP = 1000
/** More rows than this are no table that somebody reads. */
const MOST_PERIODS = 200

/**
 * Counts events by lane and period: years, or the shortest of decades, centuries and millennia that are few enough.
 * @param rows the events to count; rows are in order of their first possible day
 * @param lanes the positions of each row's lanes, below `count`
 */
export function countByPeriod(
  columns: Pick<EventColumns, 'start' | 'end'>,
  rows: RowSet,
  lanes: { lists: RowLists; count: number },
): PeriodCounts {
  for (const step of STEPS) {
    const counts = countBySteps(step, columns, rows, lanes)
    if (counts.periods.length <= MOST_PERIODS) return counts
  }
  return countBySteps(LONGEST_STEP, columns, rows, lanes)
}

function countBySteps(
  step: number,
  { start, end }: Pick<EventColumns, 'start' | 'end'>,
  rows: RowSet,
  { lists, count }: { lists: RowLists; count: number },
): PeriodCounts {
  const periods: Period[] = []
  const longer = nothing(count)
  const total = nothing(count)
  /** The last day of the period of the row before. */
  let lastDay = -Infinity
  rows.forEach((row) => {
    // A start that is open has no year.
    if (start[row]! > lastDay && start[row]! < Infinity) {
      const year = Math.floor(yearOf(dayOf(start[row]!)) / step) * step
      const [from, to] = [year, year + step - 1].map((one) => clamp(one, yearOf(EARLIEST_DAY), yearOf(LATEST_DAY)))
      lastDay = dayNumber(dayFrom(to!, 12, 31))
      periods.push({ from: from!, to: to!, ...nothing(count) })
    }
    for (const one of [end[row]! > lastDay ? longer : periods.at(-1)!, total]) {
      one.all++
      for (let i = lists.offsets[row]!; i < lists.offsets[row + 1]!; i++) one.lanes[lists.values[i]!]!++
    }
  })
  return { periods: periods.filter(({ all }) => all > 0), longer, total }
}

function nothing(lanes: number): LaneCounts {
  return { lanes: Array.from({ length: lanes }, () => 0), all: 0 }
}
