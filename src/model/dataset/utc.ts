/** Day.js for days, which have no time zone: all of them begin at midnight UTC. */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import type { Day } from './day.ts'

dayjs.extend(utc)

/** With its time of day, which keeps the years 1 to 99 from being read as 1901 to 1999. */
export function utcOf(day: Day): Dayjs {
  return dayjs.utc(`${day}T00:00:00Z`)
}
