/** Intervals of several years that keep to the years as they are counted: in both directions from the year 1. */
import { timeInterval, type TimeInterval } from 'd3-time'

/**
 * Returns an interval of some years: for 100, it begins in 200 BCE, 100 BCE, 1, 100 and 200. d3-time's own would begin
 * in 201 BCE, 101 BCE and 1 BCE, as it counts from the astronomical year 0. The interval from 1 is a year shorter.
 */
export function everyYears(step: number): TimeInterval {
  return timeInterval(
    (date) => goTo(date, firstYear(position(date), step)),
    (date, count) => goTo(date, firstYear(position(date) + count, step)),
  )

  /** Number of the interval: 0 begins in the year 1, -1 ends in 1 BCE. */
  function position(date: Date): number {
    const year = date.getUTCFullYear()
    return year > 0 ? Math.floor(year / step) : Math.floor((year - 1) / step)
  }
}

function firstYear(position: number, step: number): number {
  return position > 0 ? position * step : position * step + 1
}

function goTo(date: Date, year: number): void {
  date.setUTCFullYear(year, 0, 1)
  date.setUTCHours(0, 0, 0, 0)
}
