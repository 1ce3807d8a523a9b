/** The periods in which a deck tells an atlas of many events. */
import type { AtlasIndex } from '../dataset/atlas-index.ts'
import { dayFrom, dayOf, lastOfMonth, monthOf, yearOf, type Day } from '../dataset/day.ts'

/** Most chapters of a deck, which has a title and a closing as well. */
const MOST = 18
/** Lengths of chapters in years, times powers of ten. */
const YEARS = [1, 2, 5] as const

export interface Chapter {
  /** First and last day. */
  from: Day
  to: Day
  /** “2018”, “2010–2014”, “2018-03” or “2018-03-05”: numbers, for every language. */
  name: string
}

/**
 * Returns the periods in which something begins, in time order, at most 18: days or months if 18 in a row hold all,
 * else years, or 2, 5, 10, 20, … of them. Where a beginning is open, the end counts. Empty if nothing is dated.
 */
export function chaptersOf({ columns }: Pick<AtlasIndex, 'columns'>): Chapter[] {
  const days = firstDays(columns)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  if (last - first < MOST) return distinct(days.map(dayOf)).map((day) => ({ from: day, to: day, name: day }))
  const dates = days.map(dayOf)
  if (monthNumber(dates.at(-1)!) - monthNumber(dates[0]!) < MOST)
    return distinct(dates.map(monthOf)).map((month) => {
      const from = `${month}-01`
      return { from, to: lastOfMonth(from), name: month }
    })
  return inYears(distinct(dates.map(yearOf)))
}

/** The days on which something begins, in time order, each once. */
function firstDays({ length, start, end }: AtlasIndex['columns']): number[] {
  const found = new Set<number>()
  for (let row = 0; row < length; row++) {
    const day = Number.isFinite(start[row]!) ? start[row]! : end[row]!
    if (Number.isFinite(day)) found.add(day)
  }
  return [...found].sort((a, b) => a - b)
}

/** Spans of as few years as make no more than the most chapters. */
function inYears(years: readonly number[]): Chapter[] {
  for (let power = 1; ; power *= 10)
    for (const digit of YEARS) {
      const length = digit * power
      const firsts = distinct(years.map((year) => Math.floor(year / length) * length))
      if (firsts.length <= MOST) return firsts.map((first) => spanOf(first, length))
    }
}

function spanOf(first: number, length: number): Chapter {
  const last = first + length - 1
  return { from: dayFrom(first), to: dayFrom(last, 12, 31), name: length === 1 ? `${first}` : `${first}–${last}` }
}

function monthNumber(day: Day): number {
  return yearOf(day) * 12 + Number(monthOf(day).slice(-2))
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}
