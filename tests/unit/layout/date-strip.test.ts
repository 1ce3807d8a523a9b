import { describe, expect, it } from 'vitest'
import { dateStrip } from '../../../src/layout/date-strip.ts'
import { dayNumber } from '../../../src/model/dataset/day.ts'

const SIZE = { width: 600, height: 32 }

describe('the strip of all dates', () => {
  it('has nothing to show without dates or room', () => {
    expect(dateStrip({ starts: [], ...SIZE })).toBeUndefined()
    expect(dateStrip({ starts: [-Infinity, Infinity], ...SIZE })).toBeUndefined()
    expect(dateStrip({ starts: [1], width: 0, height: 32 })).toBeUndefined()
  })

  it('draws the stretch with the most events at full height, and the others in proportion', () => {
    const strip = dateStrip({ starts: [0, 0, 0, 0, 100, 1000], ...SIZE })!
    // 100 bars of 6 px for 1,000 days.
    expect(strip.bars.map(({ x, height }) => [x, height])).toEqual([
      [0, 32],
      [60, 8],
      [594, 8],
    ])
  })

  it('tells dates far outside, and leaves them out', () => {
    const starts = ['2010-05-01', '1019-05-12', '2011-01-01', '2012-06-01', '2013-09-01'].map(dayNumber)
    const strip = dateStrip({ starts, ...SIZE })!
    expect(strip.outside).toEqual([1])
    expect(strip.from).toBe(starts[0])
    expect(strip.ticks.map(({ day }) => new Date(day * 86_400_000).getUTCFullYear())).toContain(2011)
  })

  it.each([20, 400, 4000, 40_000, 400_000])('has labels with room for each in %i days', (days) => {
    const { ticks } = dateStrip({ starts: [0, days / 2, days], ...SIZE })!
    const gaps = ticks.slice(1).map(({ x }, i) => x - ticks[i]!.x)
    // “September 2019” is wider than a year.
    expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(ticks[0]?.unit === 'month' ? 94 : 50)
  })
})
