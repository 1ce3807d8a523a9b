import { describe, expect, it } from 'vitest'
import { columnsIn, columnsOf, columnUnit, highest } from '../../../../../src/layout/timeline/forms/columns.ts'
import type { TimelineItem } from '../../../../../src/layout/timeline/types.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'

const item = (start: string, end = start, more: Partial<TimelineItem> = {}) =>
  ({
    id: `${start} ${end}`,
    start: dayNumber(start),
    end: dayNumber(end),
    openStart: false,
    openEnd: false,
    ...more,
  }) as TimelineItem
const unit = (pixelsPerDay: number) => columnUnit(pixelsPerDay, 1)
const MONTH = unit(4 / 30)
const describeColumns = (items: TimelineItem[], of = MONTH) =>
  columnsOf(items, of).columns.map(({ from, to, items: own }) => `${dayOf(from)} ${dayOf(to)} ${own.length}`)

describe('the columns of a timeline', () => {
  it('are the shortest unit with four pixels', () => {
    const units = [4, 3.9, 0.6, 0.5, 0.13, 0.05, 0.04, 0.02, 0.01, 0.0011].map((pixels) => unit(pixels).unit)
    expect(units).toEqual(['day', 'week', 'week', 'month', 'quarter', 'quarter', 'year', 'year', 'decade', 'decade'])
    expect(unit(1e-9).unit).toBe('century')
    expect(columnUnit(7, 2).unit).toBe('week')
  })

  it('begin with Monday, and with the month, quarter or year', () => {
    const events = [item('2019-02-03'), item('2019-02-04')]
    expect(describeColumns(events, unit(0.6))).toEqual(['2019-01-28 2019-02-03 1', '2019-02-04 2019-02-10 1'])
    expect(describeColumns(events)).toEqual(['2019-02-01 2019-02-28 2'])
    expect(describeColumns(events, unit(0.05))).toEqual(['2019-01-01 2019-03-31 2'])
    expect(describeColumns(events, unit(0.011))).toEqual(['2019-01-01 2019-12-31 2'])
  })

  it('count decades and centuries in both directions from the year 1', () => {
    const events = [
      item('-0399-01-01'),
      item('-0300-12-31'),
      item('-0299-01-01'),
      item('0000-12-31'),
      item('0001-01-01'),
    ]
    expect(describeColumns(events, unit(1e-9))).toEqual([
      '-0399-01-01 -0300-12-31 2',
      '-0299-01-01 -0200-12-31 1',
      '-0099-01-01 0000-12-31 1',
      '0001-01-01 0099-12-31 1',
    ])
    expect(describeColumns([item('-0332-07-20'), item('0010-01-01')], unit(0.0011))).toEqual([
      '-0339-01-01 -0330-12-31 1',
      '0010-01-01 0019-12-31 1',
    ])
    // The decade “-033X” and the century “-03XX” are columns.
    const decade = item('-0339-01-01', '-0330-12-31')
    expect(columnsOf([decade], unit(0.0011)).inexact).toEqual([])
  })

  it('have what is as exact as they are, by its middle; the rest is inexact', () => {
    const exact = [item('2019-02-01', '2019-02-28'), item('2019-02-25', '2019-03-03'), item('2019-02-28', '2019-03-10')]
    const inexact = [item('2019-01-01', '2019-12-31'), item('2019-05-01', '2019-05-01', { openEnd: true, end: 99_999 })]
    const found = columnsOf([...exact, ...inexact], MONTH)
    expect(found.columns.map(({ items }) => items.length)).toEqual([2, 1])
    expect(found.inexact).toEqual(inexact)
  })

  it('of a window are those that overlap it', () => {
    const { columns } = columnsOf(
      ['2019-01-31', '2019-02-01', '2019-03-01', '2019-04-01'].map((day) => item(day)),
      MONTH,
    )
    const window = { from: dayNumber('2019-02-28'), to: dayNumber('2019-03-01') }
    expect(columnsIn(columns, window).map(({ from }) => dayOf(from))).toEqual(['2019-02-01', '2019-03-01'])
    expect(highest(columns)).toBe(1)
    expect(highest([])).toBe(0)
  })
})
