import { describe, expect, it } from 'vitest'
import { nextStop, playRun, progressAt, windowAt } from '../../../../../src/layout/timeline/time/playback.ts'

const WHOLE = { from: 0, to: 89 }

describe('a run through time', () => {
  it('adds up from the window’s first day to its last', () => {
    const run = playRun({ from: 10, to: 40 }, WHOLE, 'cumulative')
    expect(windowAt(run, 0)).toEqual({ from: 10, to: 10 })
    expect(windowAt(run, 0.5)).toEqual({ from: 10, to: 25 })
    expect(windowAt(run, 2)).toEqual({ from: 10, to: 40 })
  })

  it('moves a window that is set through the whole, and a ninth of the whole where none is', () => {
    expect(playRun({ from: 10, to: 19 }, WHOLE, 'window')).toEqual({
      first: { from: 0, to: 9 },
      last: { from: 80, to: 89 },
    })
    expect(playRun(WHOLE, WHOLE, 'window')).toEqual({ first: { from: 0, to: 9 }, last: { from: 80, to: 89 } })
  })

  it('knows how far it is', () => {
    const run = playRun({ from: 10, to: 40 }, WHOLE, 'cumulative')
    for (const to of [10, 13, 40]) expect(windowAt(run, progressAt(run, to)).to).toBeCloseTo(to)
    expect(progressAt(playRun({ from: 5, to: 5 }, WHOLE, 'cumulative'), 5)).toBe(1)
  })

  it('steps from one day that brings something to the next, and comes back', () => {
    const run = playRun({ from: 10, to: 40 }, WHOLE, 'cumulative')
    const days = [50, 30, 12, 30, 3]
    const on = [10, 12, 30].map((to) => nextStop(run, to, days, 1))
    expect(on).toEqual([12, 30, 40])
    expect(on.toReversed().map((to) => nextStop(run, to, days, -1))).toEqual([30, 12, 10])
    expect(nextStop(run, 40, days, 1)).toBe(40)
  })
})
