import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  daysOf,
  drawWindow,
  moveWindow,
  resizeWindow,
  stepWindow,
  wholeDays,
  zoomWindow,
} from '../../../../../src/layout/timeline/time/window.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'

const extent = { from: 0, to: 364 }
const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })
const read = ({ from, to }: { from: number; to: number }) => [dayOf(from), dayOf(to)]

const windows = fc
  .tuple(fc.double({ min: 0, max: 364, noNaN: true }), fc.double({ min: 0, max: 364, noNaN: true }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

describe('moving', () => {
  it.each([
    [10, { from: 20, to: 30 }],
    [-10, { from: 0, to: 10 }],
    [-15, { from: 0, to: 10 }],
    [1000, { from: 354, to: 364 }],
  ])('by %d days keeps its length and stops at the extent', (by, expected) => {
    expect(moveWindow({ from: 10, to: 20 }, by, extent)).toEqual(expected)
  })

  it('makes a window longer than the extent the extent', () => {
    expect(moveWindow({ from: -50, to: 800 }, 5, extent)).toEqual(extent)
  })
})

describe('resizing', () => {
  it.each([
    ['from', 12, { from: 12, to: 20 }],
    ['from', -5, { from: 0, to: 20 }],
    ['from', 25, { from: 20, to: 20 }],
    ['to', 15, { from: 10, to: 15 }],
    ['to', 999, { from: 10, to: 364 }],
    ['to', 3, { from: 10, to: 10 }],
  ] as const)('puts %s on %d, never past the other edge nor the extent', (edge, day, expected) => {
    expect(resizeWindow({ from: 10, to: 20 }, edge, day, extent)).toEqual(expected)
  })

  it('draws the days that a drag touches, in either direction', () => {
    expect(drawWindow(3.2, 6.9, extent)).toEqual({ from: 3, to: 6 })
    expect(drawWindow(6.9, 3.2, extent)).toEqual({ from: 3, to: 6 })
    expect(drawWindow(3.2, 3.2, extent)).toEqual({ from: 3, to: 3 })
    expect(drawWindow(-20, 2.5, extent)).toEqual({ from: 0, to: 22 })
  })
})

describe('zooming', () => {
  it('shows half as many days about the pointer', () => {
    // 100 days from 100 on, the pointer at a quarter of them: the 25 days before it become 12.5.
    expect(zoomWindow({ from: 100, to: 199 }, 2, 125, extent)).toEqual({ from: 112.5, to: 161.5 })
  })

  it('stops at one day, and at the extent', () => {
    expect(daysOf(zoomWindow({ from: 100, to: 102 }, 50, 101, extent))).toBe(1)
    expect(zoomWindow({ from: 100, to: 199 }, 0.01, 150, extent)).toEqual(extent)
  })

  it('comes back after n times in and n times out', () => {
    const steps = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), steps, (window, at, count) => {
        fc.pre(daysOf(window) > 1.3 ** count)
        const around = window.from + at * daysOf(window)
        let zoomed = window
        for (let step = 0; step < count; step++) zoomed = zoomWindow(zoomed, 1.3, around, extent)
        for (let step = 0; step < count; step++) zoomed = zoomWindow(zoomed, 1 / 1.3, around, extent)
        expect(zoomed.from).toBeCloseTo(window.from, 6)
        expect(zoomed.to).toBeCloseTo(window.to, 6)
      }),
    )
  })

  it('always stays in the extent with a day at the least', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(windows, factor, fc.double({ min: -100, max: 500, noNaN: true }), (window, by, around) => {
        const { from, to } = zoomWindow(window, by, around, extent)
        expect(from).toBeGreaterThanOrEqual(-1e-9)
        expect(to).toBeLessThanOrEqual(364 + 1e-9)
        expect(to - from).toBeGreaterThanOrEqual(-1e-9)
      }),
    )
  })
})

describe('stepping', () => {
  const year = days('2018-01-01', '2018-12-31')

  it('moves whole months to whole months', () => {
    const spring = days('2018-03-01', '2018-04-30')
    expect(read(stepWindow(spring, 'both', 'month', 1, year))).toEqual(['2018-04-01', '2018-05-31'])
    expect(read(stepWindow(spring, 'to', 'month', -2, year))).toEqual(['2018-03-01', '2018-03-01'])
    expect(read(stepWindow(spring, 'from', 'day', 1, year))).toEqual(['2018-03-02', '2018-04-30'])
  })

  it('comes back after n months on and n back', () => {
    let window = days('2018-01-01', '2018-02-28')
    for (let step = 0; step < 9; step++) window = stepWindow(window, 'both', 'month', 1, year)
    expect(read(window)).toEqual(['2018-10-01', '2018-11-30'])
    for (let step = 0; step < 9; step++) window = stepWindow(window, 'both', 'month', -1, year)
    expect(read(window)).toEqual(['2018-01-01', '2018-02-28'])
  })

  it('stops at the end of the extent with its length kept', () => {
    expect(read(stepWindow(days('2018-11-01', '2018-12-15'), 'both', 'month', 1, year))).toEqual([
      '2018-11-17',
      '2018-12-31',
    ])
  })

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2018-02-28', 1, '2018-03-31'],
    ['2018-01-30', 1, '2018-02-28'],
    ['2018-03-15', -3, '2017-12-15'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('%s and %d months are %s', (day, months, expected) => {
    expect(dayOf(addMonths(dayNumber(day), months))).toBe(expected)
  })
})

it('settles on whole days within the extent', () => {
  expect(wholeDays({ from: 3.4, to: 8.6 }, extent)).toEqual({ from: 3, to: 9 })
  expect(wholeDays({ from: 363.9, to: 364.4 }, extent)).toEqual({ from: 364, to: 364 })
})
