import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDays,
  dayFrom,
  dayNumber,
  dayOf,
  EARLIEST_DAY,
  extentOfDays,
  isDay,
  lastOfMonth,
  LATEST_DAY,
  monthOf,
  partsOf,
  yearOf,
} from '../../../../src/model/dataset/day.ts'

describe('a day as a number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    // 31 + 28 days of a common year.
    ['1970-03-01', 59],
    // 2 × 365 + 31 + 28: 1972 is a leap year and has a 29 February.
    ['1972-02-29', 789],
    // 48 years, 12 of them leap years: 48 × 365 + 12, and 31 + 28 + 31 + 30 + 20 days into 2018.
    ['2018-05-21', 17_672],
    [LATEST_DAY, 2_932_896],
    // 0001-01-01 is day -719,162; 0000, a leap year, has 366 days.
    ['0000-12-31', -719_163],
    ['0000-01-01', -719_528],
    ['-0001-12-31', -719_529],
    // Ten thousand years have 25 times the 146,097 days of the calendar's cycle of 400 years. All but -10000, a leap
    // year, are before the year 0: -719,528 - 3,652,425 + 366.
    [EARLIEST_DAY, -4_371_587],
  ])('%s is day %i', (day, number) => {
    expect(dayNumber(day)).toBe(number)
    expect(dayOf(number)).toBe(day)
  })

  it('is the same there and back, in any time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(EARLIEST_DAY), max: dayNumber(LATEST_DAY) }), (days) => {
        expect(dayNumber(dayOf(days))).toBe(days)
      }),
    )
  })

  it('is the day of Date’s own calendar, from the year -9999 to the year 9999', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, date) => {
          const known = new Date(0)
          known.setUTCFullYear(year, month - 1, date)
          const day = dayFrom(year, month, date)
          expect(isDay(day)).toBe(known.getUTCMonth() === month - 1)
          if (!isDay(day)) return
          expect(dayNumber(day)).toBe(known.getTime() / 86_400_000)
          expect(partsOf(day)).toEqual([year, month, date])
          expect([yearOf(day), monthOf(day)]).toEqual([year, dayFrom(year, month).slice(0, -3)])
          known.setUTCFullYear(year, month, 0)
          expect(partsOf(lastOfMonth(day))).toEqual([year, month, known.getUTCDate()])
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is in time order where its string isn’t', () => {
    const days = ['2018-05-21', '-0001-12-31', '-0332-07-20', '0000-01-01', '-0332-01-01']
    expect(days.toSorted(compareDays)).toEqual([
      '-0332-01-01',
      '-0332-07-20',
      '-0001-12-31',
      '0000-01-01',
      '2018-05-21',
    ])
  })

  it('keeps the first years of the calendar apart from those of the last century', () => {
    expect(dayOf(dayNumber('0018-05-21'))).toBe('0018-05-21')
    expect(dayNumber('0018-05-21')).toBeLessThan(dayNumber('1018-05-21'))
  })

  it('drops the fraction of a day, before 1970 as well', () => {
    expect(dayOf(0.99)).toBe('1970-01-01')
    expect(dayOf(-0.01)).toBe('1969-12-31')
  })

  it.each([
    '',
    '2018',
    '-0000-01-01',
    '-332-01-01',
    '-00332-01-01',
    '12018-01-01',
    '-0001-02-29',
    '2018-5-1',
    '2018-02-30',
    '2018-13-01',
    '2018-05-21T00:00',
    ' 2018-05-21',
    'today',
  ])('“%s” is no day and has no number', (text) => {
    expect(isDay(text)).toBe(false)
    expect(dayNumber(text)).toBeNaN()
  })

  it.each(['2018-02-28', '2016-02-29', '2000-02-29', EARLIEST_DAY, LATEST_DAY])('%s is a day', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each(['2018-02-29', '1900-02-29'])('%s is none: that year had no leap day', (day) => {
    expect(isDay(day)).toBe(false)
  })
})

describe('the extent of days', () => {
  it('is the least and the greatest, and none of nothing or of open ends alone', () => {
    expect(extentOfDays([3, -1, Infinity, 2])).toEqual([-1, 3])
    expect(extentOfDays([5])).toEqual([5, 5])
    expect(extentOfDays([])).toBeUndefined()
    expect(extentOfDays([-Infinity, Infinity, Number.NaN])).toBeUndefined()
  })

  it('takes more events than a function takes arguments', () => {
    expect(extentOfDays(Array.from({ length: 1_000_000 }, (_, day) => day))).toEqual([0, 999_999])
  })
})
