import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyYears } from '../../../../../src/layout/timeline/time/years.ts'

const at = (year: number, month = 1, date = 1) => {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  return instant
}
const yearsOf = (dates: readonly Date[]) => dates.map((date) => date.getUTCFullYear())

describe('an interval of several years', () => {
  it('begins in 200 BCE, 100 BCE, 1, 100 and 200', () => {
    expect(yearsOf(everyYears(100).range(at(-199), at(201)))).toEqual([-199, -99, 1, 100, 200])
    expect(yearsOf(everyYears(5).range(at(-9), at(11)))).toEqual([-9, -4, 1, 5, 10])
    expect(yearsOf(everyYears(1).range(at(-1), at(3)))).toEqual([-1, 0, 1, 2])
  })

  it('holds each instant: from its beginning to that of the next', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 0, max: 365 }),
        (step, year, days) => {
          const instant = at(year, 1, 1 + days)
          const interval = everyYears(step)
          const start = interval.floor(instant)
          const next = interval.offset(start, 1)
          expect(start.getTime()).toBeLessThanOrEqual(instant.getTime())
          expect(next.getTime()).toBeGreaterThan(instant.getTime())
          expect(interval.offset(next, -1)).toEqual(start)
          expect(interval.ceil(start)).toEqual(start)
          const years = next.getUTCFullYear() - start.getUTCFullYear()
          expect(years).toBe(start.getUTCFullYear() === 1 ? step - 1 : step)
        },
      ),
      { numRuns: 500 },
    )
  })
})
