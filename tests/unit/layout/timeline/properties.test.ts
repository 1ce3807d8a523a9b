/** Properties of seeded crowds of 1 to 2,000 events on 300 to 2,000 px. */
import { describe, expect, it } from 'vitest'
import { zoomWindow } from '../../../../src/layout/timeline/time/window.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import {
  expectAllAccountedFor,
  expectNoneUnderAnother,
  expectAllInFrame,
  expectNothingOverlaps,
  expectTrueAxis,
  rowsOf,
} from './expectations.ts'
import { layoutTimeline, makeCrowd, makeOptions, makeRandom, type TimelineCase } from './timeline.ts'

const COUNTS = [1, 2, 5, 9, 20, 60, 150, 500, 2000]

/** Varied options for a crowd: widths, heights, sizes, windows, both scales, with and without a selected event. */
function makeCases(count: number, cases: number): TimelineCase[] {
  const random = makeRandom(count)
  return Array.from({ length: cases }, (_, index) => {
    const days = [200, 275, 4000][index % 3] ?? 275
    const crowd = makeCrowd(count, count * 100 + index, days)
    const chosen = Math.floor(random() * count)
    const items =
      index % 2 === 0
        ? crowd
        : crowd.map((item, at) => ({ ...item, selected: at === chosen, faded: item.faded && at !== chosen }))
    const from = dayNumber('2018-03-01') + (index % 4 === 0 ? 0 : random() * days * 0.7)
    const to = index % 4 === 0 ? from + days : from + random() * days
    return makeOptions({
      items,
      from,
      to,
      width: Math.round(300 + random() * 1700),
      height: [292, undefined, 150, 640][index % 4],
      scale: index % 3 === 1 ? 'gaps' : 'true',
      size: index % 5 === 4 ? 2.1 : 1,
    })
  })
}

describe.each(COUNTS)('%d events', (count) => {
  const cases = makeCases(count, count > 100 ? 8 : 24)
  const placed = cases.map((options) => ({ options, timeline: layoutTimeline(options) }))

  it('have labels that overlap neither each other nor marks', () => {
    for (const { timeline } of placed) expectNothingOverlaps(timeline)
  })

  it('have no label that would be read as another’s', () => {
    for (const { timeline } of placed) expectNoneUnderAnother(timeline)
  })

  it('stay in the frame', () => {
    for (const { timeline } of placed) expectAllInFrame(timeline)
  })

  it('are each labelled or counted', () => {
    for (const { options, timeline } of placed) expectAllAccountedFor(timeline, options)
  })

  it('have an axis whose labels lie in the frame and clear of each other', () => {
    for (const { timeline } of placed) expectTrueAxis(timeline)
  })

  it('keep the label of a selected announcement', () => {
    for (const { options, timeline } of placed) {
      const { from, to } = options
      const selected = options.items.find(
        (item) => item.selected && item.kind === 'announcement' && item.start < to + 1 && item.end + 1 > from,
      )
      if (!selected) continue
      const event = timeline.lanes.flatMap((lane) => lane.events).find((each) => each.id === selected.id)
      expect(event?.label).not.toBeNull()
      expect(event?.label).toBeDefined()
    }
  })
})

describe('zoom and pan', () => {
  const extent = { from: dayNumber('2018-03-01'), to: dayNumber('2018-11-30') }

  /** Number of events, their seed, and the frame's width in px. */
  const FRAMES = [
    [1, 1, 300],
    [2, 13, 2000],
    [9, 7, 300],
    [9, 7, 876],
    [60, 7, 480],
    [60, 19, 1440],
    [200, 3, 2000],
    [500, 7, 876],
    [1000, 5, 300],
    [2000, 11, 1200],
    [2000, 17, 2000],
  ] as const

  it.each(FRAMES)('in and out by any path comes back to the same layout: %d events, seed %d, %d px', (...frame) => {
    const [count, seed, width] = frame
    const random = makeRandom(count * seed)
    const options = makeOptions({
      items: makeCrowd(count, seed),
      width,
      height: 400,
      from: extent.from + 40,
      to: extent.from + 180,
    })
    const before = layoutTimeline(options)
    for (let path = 0; path < (count > 500 ? 2 : 5); path++) {
      let window = { from: options.from, to: options.to }
      const back: (() => void)[] = []
      for (let step = 0; step < 6; step++) {
        const factor = 1 + random()
        const around = window.from + random() * (window.to - window.from)
        window = zoomWindow(window, factor, around, extent)
        back.unshift(() => (window = zoomWindow(window, 1 / factor, around, extent)))
      }
      for (const step of back) step()
      const after = layoutTimeline({ ...options, ...window })
      expect(rowsOf(after)).toEqual(rowsOf(before))
      expect(after.lanes.map(({ top, height }) => [top, height])).toEqual(
        before.lanes.map(({ top, height }) => [top, height]),
      )
    }
  })

  it('panning changes rows at the edges of the frame alone', () => {
    const items = makeCrowd(300, 11)
    const options = makeOptions({ items, height: 500, from: extent.from + 60, to: extent.from + 119 })
    const before = rowsOf(layoutTimeline(options))
    const inner = new Set(
      layoutTimeline(options)
        .lanes.flatMap((lane) => lane.events)
        .filter(
          ({ mark, label }) =>
            label && Math.min(mark.x0, label.box.x) > 60 && Math.max(mark.x1, label.box.x + label.box.width) < 816,
        )
        .map((event) => event.key),
    )
    const after = rowsOf(layoutTimeline({ ...options, from: options.from + 1, to: options.to + 1 }))
    const moved = [...inner].filter((key) => after.has(key) && after.get(key) !== before.get(key))
    expect(inner.size).toBeGreaterThan(10)
    expect(moved).toEqual([])
  })

  it('a lane keeps its place through filters, selection and windows', () => {
    const items = makeCrowd(9, 5)
    const tops = (options: TimelineCase) => layoutTimeline(options).lanes.map(({ top, height }) => [top, height])
    const options = makeOptions({ items, height: 640 })
    const expected = tops(options)
    expect(tops({ ...options, from: options.from + 100 })).toEqual(expected)
    expect(tops({ ...options, items: items.map((item) => ({ ...item, faded: true })) })).toEqual(expected)
    expect(tops({ ...options, items: items.map((item, index) => ({ ...item, selected: index === 3 })) })).toEqual(
      expected,
    )
  })

  it.each([9, 60, 500])('a pixel more of width leaves all rows of %d events alone in 98 of 100 widths', (count) => {
    const items = makeCrowd(count, 3)
    const changed: number[] = []
    let before: ReturnType<typeof rowsOf> | undefined
    for (let width = 700; width <= 1000; width++) {
      const after = rowsOf(layoutTimeline(makeOptions({ items, width })))
      const known = before
      if (known) changed.push([...after].filter(([key, row]) => known.has(key) && known.get(key) !== row).length)
      before = after
    }
    const still = changed.filter((rows) => rows === 0).length
    expect(still / changed.length).toBeGreaterThanOrEqual(0.98)
  })
})
