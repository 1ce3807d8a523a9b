import { describe, expect, it } from 'vitest'
import { metricsOf } from '../../../../../src/layout/timeline/metrics.ts'
import { placeAxis, type AxisOptions } from '../../../../../src/layout/timeline/time/ticks.ts'
import { timeScale } from '../../../../../src/layout/timeline/time/time-scale.ts'
import { dayNumber, dayOf, yearOf } from '../../../../../src/model/dataset/day.ts'
import type { Measure, TickUnit } from '../../../../../src/layout/timeline/types.ts'
import { measure, tickLabel } from '../timeline.ts'

function axisOf(from: string, to: string, width = 876, more: Partial<AxisOptions> = {}) {
  const window = { from: dayNumber(from), to: dayNumber(to) }
  const scale = timeScale({ window, width, inset: 12 })
  return placeAxis({ scale, width, y: 100, metrics: metricsOf(1), measure, tickLabel, ...more })
}

const utcMonthOf = (day: number) => Number(dayOf(day).slice(5, 7))
const labels = (axis: ReturnType<typeof axisOf>) => axis.ticks.flatMap(({ label }) => (label ? [label.text] : []))
const years = (from: number, to: number, step = 1) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => String(from + index * step))

describe('the axis', () => {
  it('labels months over nine months, with the year in the gutter', () => {
    const axis = axisOf('2018-03-01', '2018-11-30')
    expect(labels(axis)).toEqual(['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'])
    expect(axis.pinned).toMatchObject({ text: '2018', anchor: 'end' })
  })

  it('says the year once where the window begins in January', () => {
    const axis = axisOf('2018-01-01', '2018-06-30')
    expect(labels(axis)).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'])
    expect(axis.pinned.text).toBe('2018')
  })

  it('says the new year on its January', () => {
    const axis = axisOf('2018-10-01', '2019-03-31')
    expect(labels(axis)).toEqual(['Oct', 'Nov', 'Dec', '2019', 'Feb', 'Mar'])
    expect(axis.ticks.find((tick) => tick.label?.text === '2019')?.level).toBe('major')
  })

  it.each([
    ['days', '2018-05-21', '2018-05-24', ['21', '22', '23', '24'], 'May 2018'],
    ['weeks', '2018-05-10', '2018-06-15', ['14', '21', '28', 'Jun', '4', '11'], 'May 2018'],
    [
      'quarters',
      '2016-01-01',
      '2018-12-31',
      ['Jan', 'Apr', 'Jul', 'Oct', '2017', 'Apr', 'Jul', 'Oct', '2018', 'Apr', 'Jul', 'Oct'],
      '2016',
    ],
    ['years', '2010-01-01', '2020-12-31', years(2010, 2020), ''],
    ['five years', '1950-01-01', '2018-12-31', years(1950, 2015, 5), ''],
  ])('has ticks by %s', (_, from, to, expected, pinned) => {
    const axis = axisOf(from, to)
    expect(labels(axis)).toEqual(expected)
    expect(axis.pinned.text).toBe(pinned)
  })

  it('counts years in both directions from the year 1', () => {
    const numbers = (axis: ReturnType<typeof axisOf>) =>
      axis.ticks.flatMap(({ day, label }) => (label ? [yearOf(dayOf(day))] : []))
    expect(numbers(axisOf('-0499-01-01', '0560-12-31'))).toEqual([
      -499, -399, -299, -199, -99, 1, 100, 200, 300, 400, 500,
    ])
    expect(numbers(axisOf('-9999-01-01', '9999-12-31'))).toContain(-1999)
    expect(numbers(axisOf('-0010-01-01', '0010-12-31'))).toEqual([-10, -9, -7, -5, -3, -1, 1, 2, 4, 6, 8, 10])
  })

  it('moves the label of the selected day aside where it would hide another month than its own', () => {
    for (let day = dayNumber('2018-05-01'); day <= dayNumber('2018-06-30'); day++) {
      const axis = axisOf('2018-03-01', '2018-11-30', 876, { selected: day })
      const { x, label } = axis.selected ?? expect.fail()
      expect(Math.abs(label.x - x)).toBeLessThanOrEqual(label.width / 2 + 8)
      const [, own = ''] = label.text.split(' ')
      const others = ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'].filter((month) => month !== own)
      expect(labels(axis).filter((month) => month !== own)).toEqual(others)
    }
  })

  it('names the month that began before the window', () => {
    const axis = axisOf('2018-04-16', '2018-07-15', 600)
    expect(axis.ticks.find((tick) => tick.level === 'sticky')?.label).toMatchObject({ text: 'Apr', x: 12 })
    expect(labels(axis)).toEqual(['Apr', 'May', 'Jun', 'Jul'])
  })

  it('leaves a label out rather than cut it off', () => {
    // 1 December begins at the end of the last day: a grid line without a label.
    const axis = axisOf('2018-03-01', '2018-11-30')
    const last = axis.ticks.filter((tick) => tick.level === 'normal').at(-1)
    expect(last).toMatchObject({ x: 864, label: null })
  })

  it('lets the selected day’s own month give way rather than the next: a slide lacked May and Jun', () => {
    const axis = axisOf('2018-03-01', '2018-11-30', 500, { selected: dayNumber('2018-05-28') })
    expect(axis.selected?.label.text).toBe('28 May')
    expect(labels(axis)).toEqual(['Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'])
  })

  it('moves the label of the selected day off that of a break: “3 July” was over “98 days”', () => {
    for (let x = 120; x <= 300; x += 5) {
      const taken = [{ x0: 150, x1: 210 }]
      for (const width of [300, 460]) {
        const axis = axisOf('2018-03-01', '2018-11-30', width, { selected: dayNumber('2018-05-01') + x / 4, taken })
        const { x: middle, label } = axis.selected ?? expect.fail()
        // No event is in a break.
        if (middle > 150 && middle < 210) continue
        const [left, right] = [label.x - label.width / 2, label.x + label.width / 2]
        expect([x, width, right <= 150 || left >= 210]).toEqual([x, width, true])
      }
    }
  })

  it('gives way to the selected day where there is no room beside it', () => {
    // In the middle of a month of 49 px, with 28 px of text at either side.
    const axis = axisOf('2018-03-01', '2018-11-30', 460, { selected: dayNumber('2018-05-16') })
    expect(axis.selected?.label.text).toBe('16 May')
    expect(labels(axis)).not.toContain('May')
  })

  it('keeps the selected day in the frame as it is drawn, bold: “13 November” was cut at the edge', () => {
    const bold: Measure = (text, role) => measure(text, role) * (role === 'title' ? 1.2 : 1)
    const axis = axisOf('2018-09-01', '2018-11-30', 600, { selected: dayNumber('2018-11-30'), measure: bold })
    const { x, width } = axis.selected!.label
    expect(width).toBeCloseTo(measure('30 Nov', 'axis') * 1.2)
    expect(x + width / 2).toBeCloseTo(600)
  })

  it('labels every month where each has room for its own name, though a February lacks it for the widest', () => {
    const wide: Measure = (text) => (text === 'Feb' ? 30 : 36)
    // 1.5 px a day: 45 px a month of thirty days, 42 px February.
    const axis = axisOf('2018-02-01', '2018-11-30', 24 + 303 * 1.5, { measure: wide })
    expect(labels(axis)).toEqual(['Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'])
  })

  it('labels every month without spaces where these leave no room: an axis read 3, 4, 7, 10 月', () => {
    const chinese = (day: number, unit: TickUnit) =>
      unit.startsWith('month') ? `${utcMonthOf(day)}${unit === 'month' ? ' ' : ''}月` : tickLabel(day, unit)
    const wide: Measure = (text) => text.length * 10
    const months = (pixels: number) =>
      labels(axisOf('2018-03-01', '2018-11-30', 24 + 275 * pixels, { measure: wide, tickLabel: chinese }))
    expect(months(1.7)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => `${month} 月`))
    expect(months(1.5)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) => `${month}月`))
    expect(months(1.2)).toContain('4 月')
  })

  it('says the year after a break that hides its January', () => {
    const window = { from: dayNumber('2018-10-01'), to: dayNumber('2019-05-31') }
    const breaks = [{ from: dayNumber('2018-11-10'), to: dayNumber('2019-02-15'), width: 40 }]
    const scale = timeScale({ window, width: 876, inset: 12, breaks })
    const axis = placeAxis({ scale, width: 876, y: 0, metrics: metricsOf(1), measure, tickLabel })
    expect(labels(axis)).toContain('Mar 2019')
  })

  it('has room for its ticks at any zoom', () => {
    for (let days = 1; days < 40_000; days = Math.ceil(days * 1.7)) {
      const scale = timeScale({ window: { from: 0, to: days - 1 }, width: 876, inset: 12 })
      const axis = placeAxis({ scale, width: 876, y: 0, metrics: metricsOf(1), measure, tickLabel })
      expect(axis.ticks.length).toBeLessThan(876 / 8)
      expect(labels(axis).length).toBeGreaterThan(0)
    }
  })
})
