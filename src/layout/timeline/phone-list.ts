/** The timeline as a list by month, for screens too narrow for an axis. */
import { dateOf } from './time/time-scale.ts'

export interface MonthGroup<Item> {
  year: number
  /** 1 is January. */
  month: number
  /** Whether to show the year: in the first group, and where it changes. */
  startsYear: boolean
  items: Item[]
}

interface Dated {
  id: string
  start: number
  end: number
  openStart: boolean
}

/** Groups items by the month of their first possible day (of the last, if the start is open), in time order. */
export function byMonth<Item extends Dated>(items: readonly Item[]): MonthGroup<Item>[] {
  const groups: MonthGroup<Item>[] = []
  for (const item of [...items].sort(byTime)) {
    const date = dateOf(dayOf(item))
    const year = date.getUTCFullYear()
    const month = date.getUTCMonth() + 1
    const last = groups.at(-1)
    if (last?.year === year && last.month === month) last.items.push(item)
    else groups.push({ year, month, startsYear: last?.year !== year, items: [item] })
  }
  return groups
}

function dayOf(item: Dated): number {
  return item.openStart ? item.end : item.start
}

function byTime(a: Dated, b: Dated): number {
  return dayOf(a) - dayOf(b) || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
