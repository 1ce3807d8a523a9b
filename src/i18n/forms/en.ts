/** English messages of the timeline’s columns. */
import { plural } from '../english.ts'
import { figure } from '../lists.ts'

export const en = {
  events: (n: number) => `${figure(n)} ${plural(n, 'event')}`,
  /** A lane: its name, how many events it has in view, and when most; without that if it has none. */
  lane: (name: string, n: number, days: string, most: number) =>
    `${name}, ${figure(n)} ${plural(n, 'event')}${most > 0 ? `, most in ${days}: ${figure(most)}` : ''}`,
  /** Number of events at a grid line. */
  per: (n: number, unit: string) => `${figure(n)} a ${unit}`,
  units: {
    day: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    decade: 'decade',
    century: 'century',
  },
  /** How many of all are in view. */
  ofAll: (n: number, total: number) => `${figure(n)} of ${figure(total)}`,
  /** The days of a column and its number of events. */
  column: (days: string, n: number) => `${days}: ${figure(n)}`,
  /** Events that may be in a column as well. `areYears`: whether only their year is known. */
  inexact: (n: number, areYears: boolean) => `and ${figure(n)} known ${areYears ? 'to the year only' : 'less exactly'}`,
}

export type FormsMessages = typeof en
export type ColumnUnit = keyof typeof en.units
