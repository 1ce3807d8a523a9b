import { describe, expect, it } from 'vitest'
import {
  centreWindow,
  slideEdge,
  turnWindow,
  wholeYears,
} from '../../../../../src/layout/timeline/time/overview-window.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'

const window = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })
const days = ({ from, to }: { from: number; to: number }) => [dayOf(from), dayOf(to)]
const YEAR = window('2018-01-01', '2018-12-31')
const MAY = window('2018-05-01', '2018-05-31')

describe('the strip', () => {
  it('spans whole years', () => {
    expect(days(wholeYears(window('2018-03-01', '2018-11-30')))).toEqual(['2018-01-01', '2018-12-31'])
    expect(days(wholeYears(window('2017-12-31', '2018-01-01')))).toEqual(['2017-01-01', '2018-12-31'])
  })

  it('centres the window on a press, within the extent', () => {
    expect(days(centreWindow(MAY, dayNumber('2018-07-16') + 0.5, YEAR))).toEqual(['2018-07-01', '2018-07-31'])
    expect(days(centreWindow(MAY, dayNumber('2018-01-02'), YEAR))).toEqual(['2018-01-01', '2018-01-31'])
  })

  it('turns by half the window, there and back', () => {
    // 31 days: 16 on.
    const on = turnWindow(MAY, 1, YEAR)
    expect(days(on)).toEqual(['2018-05-17', '2018-06-16'])
    expect(turnWindow(on, -1, YEAR)).toEqual(MAY)
  })

  it.each([
    ['from', 'ArrowRight', '2018-05-02', '2018-05-31'],
    ['from', 'ArrowDown', '2018-04-30', '2018-05-31'],
    ['to', 'PageUp', '2018-05-01', '2018-06-30'],
    ['to', 'PageDown', '2018-05-01', '2018-05-01'],
    ['from', 'Home', '2018-01-01', '2018-05-31'],
    ['from', 'End', '2018-05-31', '2018-05-31'],
    ['to', 'End', '2018-05-01', '2018-12-31'],
  ] as const)('slides its edge “%s” by %s', (edge, key, from, to) => {
    const slid = slideEdge(MAY, edge, key, YEAR)
    expect(slid && days(slid)).toEqual([from, to])
  })

  it('takes no other key', () => {
    expect(slideEdge(MAY, 'from', 'Enter', YEAR)).toBeUndefined()
  })
})
