import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedParameters,
  push,
  goTo,
  currentView,
  startHistory,
  type UndoHistory,
} from '../../../../src/model/view/undo-history.ts'
import { DEFAULT_VIEW, type View } from '../../../../src/model/view/view.ts'

const SECOND = 1000
const with_ = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, ...patch })
const alibaba = with_({ partners: ['alibaba-group'] })
const open = with_({ partners: ['alibaba-group'], event: 'hkai-lab' })

describe('the trail of steps', () => {
  const walked = push(push(startHistory(DEFAULT_VIEW), alibaba, 'filters', 0), open, 'map', 10 * SECOND)

  it('keeps each view, and is at the last', () => {
    expect(walked.views).toEqual([DEFAULT_VIEW, alibaba, open])
    expect(currentView(walked)).toBe(open)
  })

  it('is walked back and forth, and no further than it goes', () => {
    expect(currentView(goTo(walked, 1))).toBe(alibaba)
    expect(currentView(goTo(goTo(walked, 0), 2))).toBe(open)
    expect(goTo(walked, -5).position).toBe(0)
    expect(goTo(walked, 99).position).toBe(2)
  })

  it('forgets what was undone when it takes another way', () => {
    const other = with_({ q: 'lab' })
    expect(push(goTo(walked, 1), other, 'filters', 20 * SECOND).views).toEqual([DEFAULT_VIEW, alibaba, other])
  })

  it('has no step that changes nothing', () => {
    expect(push(walked, { ...open }, 'map', 0)).toBe(walked)
  })

  it('is never longer than 200 steps, and forgets the oldest', () => {
    let undoHistory: UndoHistory = startHistory(DEFAULT_VIEW)
    for (let i = 1; i <= 600; i += 1) undoHistory = push(undoHistory, with_({ step: i }), 'page', i * SECOND)
    expect(undoHistory.views).toHaveLength(200)
    expect(undoHistory.views[0]!.step).toBe(401)
    expect(currentView(undoHistory).step).toBe(600)
  })
})

describe('a gesture', () => {
  const brush = (undoHistory: UndoHistory, from: string, at: number, by = 'timeline') =>
    push(undoHistory, { ...currentView(undoHistory), from }, by, at)

  it('is one step, however many windows it passes through', () => {
    const brushed = ['2018-05-01', '2018-05-02', '2018-05-03'].reduce(
      (undoHistory, from, i) => brush(undoHistory, from, i * 16),
      startHistory(DEFAULT_VIEW),
    )
    expect(brushed.views).toEqual([DEFAULT_VIEW, with_({ from: '2018-05-03' })])
  })

  it('ends with a pause, with another hand, and with another parameter', () => {
    const brushed = brush(startHistory(DEFAULT_VIEW), '2018-05-01', 0)
    expect(brush(brushed, '2018-05-02', 2 * SECOND).views).toHaveLength(3)
    expect(brush(brushed, '2018-05-02', 16, 'script').views).toHaveLength(3)
    expect(push(brushed, with_({ from: '2018-05-01', q: 'l' }), 'timeline', 16).views).toHaveLength(3)
    expect(push(brushed, with_({ from: '2018-05-01', event: 'hkai-lab' }), 'timeline', 16).views).toHaveLength(3)
  })

  it('never takes a step that was chosen by a click', () => {
    const clicked = push(startHistory(DEFAULT_VIEW), alibaba, 'filters', 0)
    expect(push(clicked, with_({ partners: ['tencent'] }), 'filters', 16).views).toHaveLength(3)
  })

  it('that comes back to where it began was none', () => {
    const brushed = brush(startHistory(DEFAULT_VIEW), '2018-05-01', 0)
    expect(push(brushed, DEFAULT_VIEW, 'timeline', 16)).toMatchObject({ views: [DEFAULT_VIEW], position: 0 })
  })

  it('that was undone is over: what follows is a step of its own', () => {
    const first = brush(brush(startHistory(DEFAULT_VIEW), '2018-05-01', 0), '2018-06-01', 2 * SECOND)
    expect(brush(goTo(first, 1), '2018-06-02', 2 * SECOND + 16).views).toEqual([
      DEFAULT_VIEW,
      with_({ from: '2018-05-01' }),
      with_({ from: '2018-06-02' }),
    ])
  })
})

describe('undo', () => {
  const change = fc.record({
    view: fc.record({
      partners: fc.subarray(['a', 'b']),
      q: fc.constantFrom('', 'l', 'la'),
      from: fc.option(fc.constantFrom('2018-05-01', '2018-06-01'), { nil: undefined }),
      event: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    }),
    by: fc.constantFrom('filters', 'timeline'),
    pause: fc.integer({ min: 0, max: 2000 }),
  })

  it('as often as there were steps returns to the first view, and redo to the last', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let at = 0
        let undoHistory = startHistory(DEFAULT_VIEW)
        for (const { view, by, pause } of changes) undoHistory = push(undoHistory, with_(view), by, (at += pause))
        const last = currentView(undoHistory)
        expect(changedParameters(last, with_(changes.at(-1)?.view ?? {}))).toEqual([])
        const steps = undoHistory.views.length - 1
        let walking = undoHistory
        for (let i = 0; i < steps; i += 1) {
          const next = goTo(walking, walking.position - 1)
          expect(changedParameters(currentView(next), currentView(walking))).not.toEqual([])
          walking = next
        }
        expect(currentView(walking)).toBe(DEFAULT_VIEW)
        for (let i = 0; i < steps; i += 1) walking = goTo(walking, walking.position + 1)
        expect(currentView(walking)).toBe(last)
      }),
      { numRuns: 2000 },
    )
  })
})
