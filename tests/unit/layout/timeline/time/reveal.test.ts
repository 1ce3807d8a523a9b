import { describe, expect, it } from 'vitest'
import { aroundDays, revealDays, shownDaysOf } from '../../../../../src/layout/timeline/time/reveal.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'

const window = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })
const days = ({ from, to }: { from: number; to: number }) => [dayOf(from), dayOf(to)]
const YEAR = window('2018-01-01', '2018-12-31')
const MAY = window('2018-05-01', '2018-05-31')

describe('a window that is asked to show more', () => {
  it('brings days in by as little as it takes, and leaves the window alone when they are in it', () => {
    // A tenth of 31 days is 3.
    expect(days(revealDays(MAY, window('2018-06-12', '2018-06-12'), YEAR))).toEqual(['2018-05-16', '2018-06-15'])
    expect(days(revealDays(MAY, window('2018-04-20', '2018-04-22'), YEAR))).toEqual(['2018-04-17', '2018-05-17'])
    expect(revealDays(MAY, window('2018-05-02', '2018-05-03'), YEAR)).toEqual(MAY)
  })

  it('shows days that are longer than the window whole', () => {
    expect(days(revealDays(window('2018-05-01', '2018-05-07'), window('2018-09-01', '2018-09-30'), YEAR))).toEqual([
      '2018-08-29',
      '2018-10-03',
    ])
    expect(days(aroundDays(window('2018-06-12', '2018-06-12'), YEAR))).toEqual(['2018-06-11', '2018-06-13'])
  })

  it('shows the stated end of what began nobody knows when, and the stated beginning of what goes on', () => {
    const item = { start: 10, end: 20, openStart: false, openEnd: false }
    expect(shownDaysOf(item)).toEqual({ from: 10, to: 20 })
    expect(shownDaysOf({ ...item, openStart: true })).toEqual({ from: 20, to: 20 })
    expect(shownDaysOf({ ...item, openEnd: true })).toEqual({ from: 10, to: 10 })
  })
})
