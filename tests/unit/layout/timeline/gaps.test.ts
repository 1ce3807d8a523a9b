import { describe, expect, it } from 'vitest'
import { expectAllAccountedFor, expectAllInFrame, expectNothingOverlaps, expectTrueAxis } from './expectations.ts'
import { eventIn, LANES, layoutTimeline, makeOptions } from './timeline.ts'

describe('the scale with gaps', () => {
  const timeline = layoutTimeline(makeOptions({ scale: 'gaps' }))

  it('leaves out the long empty stretches and says how long they are', () => {
    expect(timeline.breaks.map(({ label }) => label.text)).toEqual(['−24', '−66', '−37'])
    for (const { x0, x1, label } of timeline.breaks) expect(x1 - x0).toBeGreaterThanOrEqual(label.width)
  })

  it('is not crossed by a milestone’s label that has room on the other side', () => {
    for (const width of [900, 1040, 1280]) {
      const placed = layoutTimeline(makeOptions({ scale: 'gaps', width, height: Infinity }))
      const { box } = eventIn(placed, 'applications').label!
      const crossed = placed.breaks.filter(({ x0, x1 }) => box.x < x1 && box.x + box.width > x0)
      expect(crossed, String(width)).toEqual([])
    }
  })

  it('is crossed by no announcement’s label but those beside the first and the last day, which have one side', () => {
    for (const width of [900, 1040, 1280, 1500]) {
      const { lanes, breaks } = layoutTimeline(makeOptions({ scale: 'gaps', width, height: Infinity }))
      const crossing = lanes
        .flatMap(({ events }) => events)
        .filter(({ kind, label }) => {
          if (kind !== 'announcement' || !label) return false
          const { x, width: length } = label.box
          return breaks.some(({ x0, x1 }) => x < x1 && x + length > x0)
        })
      for (const { id } of crossing) expect(['alibaba-ntu', 'polyu-alibaba-cloud'], `${width} px`).toContain(id)
    }
  })

  it('gives the room to the rest', () => {
    expect(timeline.scale.pixelsPerDay).toBeGreaterThan(layoutTimeline(makeOptions()).scale.pixelsPerDay * 1.4)
  })

  it('draws a break that the frame cuts as far as the frame goes, and says how long it is there', () => {
    const gap = timeline.breaks[1]!
    for (const [from, to] of [
      [timeline.scale.window.from, gap.from + 5],
      [gap.to - 5, timeline.scale.window.to],
    ] as const) {
      const options = makeOptions({ scale: 'gaps', from, to })
      const cut = layoutTimeline(options).breaks.find((one) => one.from === gap.from)!
      expect(cut.breakEdges).toHaveLength(1)
      expect(Math.min(cut.x0, cut.label.x - cut.label.width / 2)).toBeGreaterThanOrEqual(0)
      expect(Math.max(cut.x1, cut.label.x + cut.label.width / 2)).toBeLessThanOrEqual(options.width)
      expect(cut.label.text).toBe('−66')
    }
  })

  it('has no tick in a break', () => {
    for (const tick of timeline.axis.ticks) {
      expect(timeline.breaks.some(({ from, to }) => tick.level !== 'sticky' && tick.day > from && tick.day <= to)).toBe(
        false,
      )
    }
  })

  it('holds to all the rest', () => {
    expectNothingOverlaps(timeline)
    expectAllInFrame(timeline)
    expectTrueAxis(timeline)
    expectAllAccountedFor(timeline, makeOptions({ scale: 'gaps', lanes: LANES }))
  })
})
