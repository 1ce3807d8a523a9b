/** What reading a date gives. */
import type { Days } from './calendar.ts'

/**
 * First and last day it can mean, in days since 1970-01-01, UTC; those of EARLIEST_DAY and LATEST_DAY for an open end.
 */
export interface ReadDate extends Days {
  /** EDTF (ISO 8601-2). */
  edtf: string
}

/** The order of numbers in which a text was read. */
export type NumberOrder = 'day/month/year' | 'month/day/year' | 'year-month-day'

export interface DateProblem {
  /**
   * `noDay`: the calendar has no such day. `noYear`: a day or a month of no year. `shortYear`: a year of two digits.
   * `outOfRange`: a year before -9999 or after 9999. `endsBeforeItBegins`: a range from a later to an earlier day.
   * `unreadable`: no date at all.
   */
  kind: 'noDay' | 'noYear' | 'shortYear' | 'outOfRange' | 'endsBeforeItBegins' | 'unreadable'
  /** For a text of numbers. */
  expected?: NumberOrder
}

/** `words`: the text, where it says more than EDTF can. `dropped`: what the date leaves out. */
export type DateResult =
  { date: ReadDate; words?: string; dropped?: 'time' | 'zone' | 'newYear' } | { problem: DateProblem }

export const UNREADABLE: DateResult = { problem: { kind: 'unreadable' } }
