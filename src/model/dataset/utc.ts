/** Day.js for days without a time zone: all of them begin at midnight UTC. */
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import type { Day } from './day.ts'

dayjs.extend(utc)

/** The time of day keeps the years 1 to 99 from being parsed as 1901 to 1999. */
export function utcOf(day: Day): Dayjs {
  return dayjs.utc(`${day}T00:00:00Z`)
}
