import { describe, expect, it } from 'vitest'
import { relativeEvent, sharePositionedEvents } from '../../../../src/layout/timeline/relative-event.ts'
import { layoutTimeline, makeOptions, REAL } from './timeline.ts'

const placed = (from: number) =>
  layoutTimeline({ ...makeOptions({ items: REAL }), from, to: from + 273 }).lanes.flatMap(({ events }) => events)

/** 2018-03-01 */
const MARCH = 17591

describe('relativeEvent', () => {
  it('describes an event relative to its mark, and the mark’s position', () => {
    for (const event of placed(MARCH)) {
      const { key, x, y, event: own } = relativeEvent(event)
      expect(key).toBe(event.key)
      expect([x, y]).toEqual([expect.closeTo(event.mark.x, 2), expect.closeTo(event.mark.y, 2)])
      expect([own.mark.x, own.mark.y]).toEqual([0, 0])
      expect(own.hit.x + x).toBeCloseTo(event.hit.x, 1)
      expect(own.mark.outline.y + y).toBeCloseTo(event.mark.outline.y, 1)
      expect((own.label?.title.x ?? 0) + x).toBeCloseTo(event.label?.title.x ?? x, 1)
      expect((own.label?.leader?.y1 ?? 0) + y).toBeCloseTo(event.label?.leader?.y1 ?? y, 1)
      event.mark.joins.forEach((join, i) => {
        expect((own.mark.joins[i]?.x0 ?? NaN) + x).toBeCloseTo(join.x0, 1)
      })
    }
  })
})

describe('sharePositionedEvents', () => {
  it('gives the same events again where a pan has only moved them', () => {
    const keep = sharePositionedEvents()
    const before = keep(placed(MARCH - 20))
    const after = keep(placed(MARCH - 17.3))
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(after.every(({ x }, i) => x < (before[i]?.x ?? 0))).toBe(true)
    const days = after.flatMap(({ event }, i) => (event.mark.form === 'day' ? [event === before[i]?.event] : []))
    expect(days).not.toContain(false)
  })

  it('gives another where more than its place has changed', () => {
    const keep = sharePositionedEvents()
    const [first] = placed(MARCH)
    const [before] = keep(first ? [first] : [])
    const [after] = keep(first ? [{ ...first, selected: true }] : [])
    expect(before?.event.selected).toBe(false)
    expect(after?.event.selected).toBe(true)
    expect(after?.x).toBe(before?.x)
  })

  it('keeps the label of an event that a filter has faded, for as long as it is faded', () => {
    const share = sharePositionedEvents()
    const [first] = placed(MARCH)
    const [labelled] = share(first ? [first] : [])
    const [faded] = share(first ? [{ ...first, faded: true, label: null }] : [])
    expect(labelled?.event.label).not.toBeNull()
    expect(faded?.event.label).toBe(labelled?.event.label)
    expect(faded?.event.faded).toBe(true)
    const [still] = share(first ? [{ ...first, faded: true, label: null }] : [])
    expect(still).toBe(faded)
    const [unlabelled] = share(first ? [{ ...first, label: null }] : [])
    expect(unlabelled?.event.label).toBeNull()
  })
})
