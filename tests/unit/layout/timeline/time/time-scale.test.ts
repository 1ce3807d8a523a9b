import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyStretches,
  extentOf,
  inOrder,
  timeScale,
  wholeExtentOf,
  wholeUnits,
} from '../../../../../src/layout/timeline/time/time-scale.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'
import { makeItem, REAL } from '../timeline.ts'

describe('the true scale', () => {
  // Ten days on 120 px less 10 at either side: 10 px a day.
  const scale = timeScale({ window: { from: 100, to: 109 }, width: 120, inset: 10 })

  it('begins the first day at the inset and ends the last before the other', () => {
    expect(scale.x(100)).toBe(10)
    expect(scale.x(110)).toBe(110)
    expect(scale.pixelsPerDay).toBe(10)
  })

  it('puts a day in the middle of its cell', () => {
    expect(scale.x(104.5)).toBe(55)
  })

  it('goes on beyond the frame', () => {
    expect(scale.x(90)).toBe(-90)
    expect(scale.x(120)).toBe(210)
  })

  it('is undone by day', () => {
    expect(scale.day(55)).toBe(104.5)
  })

  it('has a pixel at the least where the width is none', () => {
    expect(timeScale({ window: { from: 0, to: 9 }, width: 0, inset: 12 }).pixelsPerDay).toBe(0.1)
  })
})

describe('the scale with gaps', () => {
  // Days 0 to 99; 20 to 89 are left out and drawn 40 px wide: 30 days on 340 − 40 = 300 px.
  const breaks = [{ from: 20, to: 89, width: 40 }]
  const scale = timeScale({ window: { from: 0, to: 99 }, width: 340, inset: 0, breaks })

  it('gives a break its width and the days around it the rest', () => {
    expect(scale.pixelsPerDay).toBe(10)
    expect(scale.x(20)).toBe(200)
    expect(scale.x(90)).toBe(240)
    expect(scale.x(100)).toBe(340)
    expect(scale.breaks).toEqual([{ from: 20, to: 89, x0: 200, x1: 240 }])
  })

  it('gives a window that cuts the break its share', () => {
    // Days 55 to 99: half of the break, 20 px, and ten days on the other 320.
    const cut = timeScale({ window: { from: 55, to: 99 }, width: 340, inset: 0, breaks })
    expect(cut.x(90)).toBeCloseTo(20)
    expect(cut.pixelsPerDay).toBeCloseTo(32)
  })

  it('is the true scale in a window that holds nothing but a break', () => {
    expect(timeScale({ window: { from: 30, to: 39 }, width: 100, inset: 0, breaks }).breaks).toEqual([])
  })

  it('grows all the way and is undone by day', () => {
    const day = fc.double({ min: -50, max: 150, noNaN: true })
    fc.assert(
      fc.property(day, day, (a, b) => {
        if (b - a > 1e-6) expect(scale.x(b)).toBeGreaterThan(scale.x(a))
        expect(scale.day(scale.x(a))).toBeCloseTo(a, 6)
      }),
    )
  })
})

describe('what the window and the breaks come from', () => {
  it('takes other stated dates into the extent, but no open end', () => {
    const disputed = makeItem('a', '2018-05-21', { alternatives: [{ start: 0, end: 0 }] })
    const open = makeItem('b', '2018-06-01', { to: '9999-12-31', openEnd: true })
    expect(extentOf([disputed, open])).toEqual({ from: 0, to: dayNumber('2018-06-01') })
    expect(extentOf([])).toBeNull()
  })

  it.each([
    // 22 June 2025 is a Sunday: the week from the 16th, and the one after.
    ['2025-06-22', '2025-06-22', '2025-06-16', '2025-06-22'],
    ['2025-06-22', '2025-06-28', '2025-06-16', '2025-06-29'],
    ['2025-06-22', '2025-07-03', '2025-06-16', '2025-07-06'],
    ['2025-06-22', '2025-07-07', '2025-06-16', '2025-07-13'],
    ['2025-06-22', '2025-07-14', '2025-06-01', '2025-07-31'],
    ['2025-06-02', '2025-06-20', '2025-06-01', '2025-06-30'],
  ])('rounds a few days out to whole weeks, if these are half of the months: %s to %s', (first, last, from, to) => {
    const extent = { from: dayNumber(first), to: dayNumber(last) }
    expect(wholeUnits(extent)).toEqual({ from: dayNumber(from), to: dayNumber(to) })
  })

  it('is January 1970 where nothing is dated', () => {
    expect(wholeExtentOf([])).toEqual({ from: 0, to: 30 })
  })

  it('rounds the extent out to whole months', () => {
    const { from, to } = wholeUnits(extentOf(REAL) ?? { from: 0, to: 0 })
    expect([dayOf(from), dayOf(to)]).toEqual(['2018-03-01', '2018-11-30'])
  })

  it('puts a reversed window in order', () => {
    expect(inOrder({ from: 9, to: 5 })).toEqual({ from: 5, to: 9 })
  })

  it('finds the stretches in which nothing can have happened', () => {
    // 2 March to 31 March are 30 days, 21 June to 31 August 72, 1 October to 12 November 43; three days remain at
    // either side.
    const found = emptyStretches(REAL, 20, 3).map(({ from, to }) => [dayOf(from), dayOf(to)])
    expect(found).toEqual([
      ['2018-03-05', '2018-03-28'],
      ['2018-06-24', '2018-08-28'],
      ['2018-10-04', '2018-11-09'],
    ])
  })
})
