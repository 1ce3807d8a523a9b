import { describe, expect, it } from 'vitest'
import { TimelineLayout } from '../../../../src/layout/timeline/timeline-layout.ts'
import { wholeExtentOf } from '../../../../src/layout/timeline/time/time-scale.ts'
import type { Measure, PlacedTimeline, TimelineItem, TimelineOptions } from '../../../../src/layout/timeline/types.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import { expectAllAccountedFor, expectAllInFrame, expectNothingOverlaps, expectTrueAxis } from './expectations.ts'
import { eventIn, layoutTimeline, makeCrowd, makeItem, makeOptions, measure, REAL } from './timeline.ts'

/** As narrow as the mock-ups' type: half an em a letter. */
const narrow: Measure = (text, role) => (measure(text, role) * 0.5) / 0.56

const selecting = (id: string) => REAL.map((item) => ({ ...item, selected: item.id === id }))
const fading = (...ids: string[]) => REAL.map((item) => ({ ...item, faded: ids.includes(item.id) }))

it('says an event’s shorter name where its title would be cut', () => {
  const items = REAL.map((item) => (item.id === 'tencent-cuhksz' ? { ...item, shortTitle: 'Tencent AI Lab' } : item))
  const { label } = eventIn(layoutTimeline(makeOptions({ items, width: 300 })), 'tencent-cuhksz')
  expect(label?.title.text).toBe('Tencent AI Lab')
})

describe('the five announcements and four milestones at 1440', () => {
  const timeline = layoutTimeline(makeOptions({ measure: narrow }))

  it('are all labelled whole', () => {
    const labels = timeline.lanes.flatMap((lane) => lane.events).map(({ label }) => label)
    expect(labels).toHaveLength(9)
    expect(labels.every((label) => label && !label.shortened)).toBe(true)
    expect(timeline.lanes.flatMap((lane) => lane.overflow)).toEqual([])
  })

  it('fill the height with lanes within 6 px of the mock-up', () => {
    expect(timeline.height).toBeCloseTo(292)
    const heights = timeline.lanes.map((lane) => lane.height)
    for (const [index, height] of [48, 140, 74].entries())
      expect(Math.abs((heights[index] ?? 0) - height)).toBeLessThan(6)
  })

  it('are in the rows and on the sides of the mock-up', () => {
    const placed = (id: string) => [eventIn(timeline, id).row, eventIn(timeline, id).label?.side]
    expect(placed('alibaba-ntu')).toEqual([0, 'right'])
    expect(placed('hkai-lab')).toEqual([0, 'right'])
    expect(placed('polyu-alibaba-cloud')).toEqual([0, 'left'])
    expect(placed('tencent-cuhksz')).toEqual([0, 'right'])
    expect(placed('jd-cuhksz')).toEqual([1, 'right'])
    expect(['sensetime', 'policies', 'applications', 'accelerator'].map((id) => eventIn(timeline, id).row)).toEqual([
      0, 1, 0, 0,
    ])
    expect(eventIn(timeline, 'sensetime').label?.title.anchor).toBe('end')
  })

  it('have dates behind their titles, and under them where sources disagree', () => {
    const [ntu, lab] = [eventIn(timeline, 'alibaba-ntu').label, eventIn(timeline, 'hkai-lab').label]
    expect(ntu?.date?.y).toBe(ntu?.title.y)
    expect(lab?.date?.y).toBeGreaterThan(lab?.title.y ?? Infinity)
    expect(lab?.date?.x).toBe(lab?.title.x)
  })

  it('put the first day’s mark 12 px and half a day from the edge', () => {
    // 876 − 24 px on 275 days: half of 3.098 px.
    expect(eventIn(timeline, 'alibaba-ntu').mark.x).toBeCloseTo(12 + 852 / 275 / 2)
  })

  it('hang the milestones on one rail, with a stem from the laboratory and lines down to lower labels', () => {
    const [rail, ...others] = timeline.lanes[1]?.rails ?? []
    const lab = eventIn(timeline, 'hkai-lab').mark
    expect(others).toEqual([])
    expect(rail?.about).toBe('hkai-lab')
    expect(rail?.stem?.x).toBeCloseTo(lab.x)
    expect(rail?.stem?.y1).toBe(timeline.lanes[1]?.rail)
    // The line is interrupted by the three bars: one piece between each two, none before the first or after the last.
    expect(rail?.segments).toHaveLength(2)
    expect(eventIn(timeline, 'policies').label?.leader?.x).toBeCloseTo(eventIn(timeline, 'policies').mark.x)
  })

  it('fade the rail with the last of them', () => {
    const hung = REAL.filter(({ about }) => about === 'hkai-lab').map(({ id }) => id)
    expect(hung.length).toBeGreaterThan(1)
    const isFaded = (...ids: string[]) =>
      layoutTimeline(makeOptions({ measure: narrow, items: fading(...ids) })).lanes[1]?.rails[0]?.faded
    expect(isFaded()).toBe(false)
    expect(isFaded('hkai-lab', ...hung.slice(1))).toBe(false)
    expect(isFaded(...hung)).toBe(true)
  })

  it.each([300, 360, 450, 600, 1280])('are all labelled on %d px', (width) => {
    const placed = layoutTimeline(makeOptions({ measure: narrow, width }))
    expect(placed.lanes.flatMap((lane) => lane.events).filter(({ label }) => label)).toHaveLength(9)
    expectNothingOverlaps(placed)
    expectAllInFrame(placed)
  })
})

describe('a planned event', () => {
  it.each([400, 504, 640])('says so in its label where the lanes may be as high as they need, at %d px', (width) => {
    const placed = layoutTimeline(makeOptions({ width, height: Infinity }))
    expect(eventIn(placed, 'jd-cuhksz').label?.date?.text).toBe('planned for 15 June')
    expect(eventIn(placed, 'jd-cuhksz').label?.shortened).toBe(false)
    expectNothingOverlaps(placed)
    expectAllInFrame(placed)
  })
})

describe('selection', () => {
  it('moves no label and no lane', () => {
    const before = layoutTimeline(makeOptions())
    const after = layoutTimeline(makeOptions({ items: selecting('hkai-lab') }))
    const boxes = (timeline: typeof before) =>
      timeline.lanes.flatMap((lane) => lane.events.map(({ label }) => label?.box))
    expect(boxes(after)).toEqual(boxes(before))
  })

  it('outlines both dates of a dispute', () => {
    const { mark } = eventIn(layoutTimeline(makeOptions()), 'hkai-lab')
    expect(mark.others).toHaveLength(1)
    expect(mark.outline.x + mark.outline.width).toBeGreaterThan(mark.others[0]?.x1 ?? Infinity)
    expect(mark.outline.x).toBeLessThan(mark.x - mark.size / 2)
  })

  it('says the day on the axis, clear of the months', () => {
    const { axis } = layoutTimeline(makeOptions({ items: selecting('hkai-lab') }))
    expect(axis.selected?.label.text).toBe('21 May')
    expectTrueAxis(layoutTimeline(makeOptions({ items: selecting('hkai-lab') })))
  })

  it('labels the selected event of a crowd at the cost of its neighbours', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      makeItem(`event-${index}`, '2018-06-15', { title: `Laboratory ${index}` }),
    )
    const items = crowd.map((item, index) => ({ ...item, selected: index === 35 }))
    const timeline = layoutTimeline(makeOptions({ items, height: 150 }))
    expect(eventIn(timeline, 'event-35').label).not.toBeNull()
    expectNothingOverlaps(timeline)
    expectAllAccountedFor(timeline, makeOptions({ items }))
  })
})

describe('filters', () => {
  it('leave what they leave out small, unlabelled and uncounted', () => {
    const timeline = layoutTimeline(makeOptions({ items: fading('tencent-cuhksz', 'jd-cuhksz') }))
    const tencent = eventIn(timeline, 'tencent-cuhksz')
    expect(tencent.label).toBeNull()
    expect(tencent.mark.size).toBe(7)
    expect(timeline.lanes[2]?.overflow).toEqual([])
  })

  it('move no lane', () => {
    const heights = (items: typeof REAL) => layoutTimeline(makeOptions({ items })).lanes.map((lane) => lane.height)
    expect(heights(fading('tencent-cuhksz', 'hkai-lab', 'policies'))).toEqual(heights(REAL))
  })
})

describe('the window', () => {
  const spring = { from: dayNumber('2018-04-01'), to: dayNumber('2018-07-24') }

  it('names at a lane’s edge what lies before and after', () => {
    const [singapore, hongKong, shenzhen] = layoutTimeline(makeOptions(spring)).lanes
    expect(singapore?.before?.label?.text).toBe('1 March, as posted: Alibaba–NTU research institute')
    expect(singapore?.after).toBeNull()
    // PolyU's announcement before the accelerator's start, although that is earlier.
    expect(hongKong?.after).toMatchObject({ count: 2, id: 'polyu-alibaba-cloud' })
    expect([shenzhen?.before, shenzhen?.after]).toEqual([null, null])
  })

  it('draws the rail on to the edge where milestones lie beyond', () => {
    const rail = layoutTimeline(makeOptions(spring)).lanes[1]?.rails[0]
    expect(rail?.x1).toBe(876)
  })

  it('keeps a label where the other date of a dispute lies out of sight', () => {
    const days = { from: dayNumber('2018-05-21'), to: dayNumber('2018-05-24') }
    const lab = eventIn(layoutTimeline(makeOptions(days)), 'hkai-lab')
    expect(lab.label?.title.text).toBe('Hong Kong AI Laboratory')
    expect(lab.mark.others).toEqual([])
    expect(lab.mark.joins[0]?.x1).toBe(876)
  })

  it('may be the wrong way round, or a part of a day', () => {
    const reversed = layoutTimeline(makeOptions({ from: spring.to, to: spring.from }))
    expect(reversed.scale.window).toEqual(spring)
    const moment = layoutTimeline(makeOptions({ from: spring.from + 0.3, to: spring.from + 0.3 }))
    expect(moment.scale.pixelsPerDay).toBe(852)
  })

  it('is placed the same by a layout that has been asked for other windows as by a new one', () => {
    const items = makeCrowd(60, 4)
    const layout = new TimelineLayout(items, makeOptions())
    const read = (timeline: PlacedTimeline) => JSON.stringify([timeline.lanes, timeline.axis])
    for (const from of [0, 30, 60, 60, 30]) {
      const window = { from: spring.from + from, to: makeOptions().to }
      expect(read(layout.at(window))).toBe(read(layoutTimeline(makeOptions({ items, ...window }))))
    }
  })
})

describe('lanes', () => {
  const items = [
    makeItem('joint', '2018-05-21', { lanes: ['a', 'c'] }),
    makeItem('single', '2018-07-01', { lanes: ['b'] }),
  ]
  const lanes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  it('connect the copies of an event that is in several', () => {
    const timeline = layoutTimeline(makeOptions({ items, lanes }))
    const copies = timeline.lanes.flatMap((lane) => lane.events).filter((event) => event.id === 'joint')
    expect(copies.map(({ lane, copy, label }) => [lane, copy, label !== null])).toEqual([
      ['a', 0, true],
      ['c', 1, true],
    ])
    expect(timeline.connectors).toHaveLength(1)
    expect(timeline.connectors[0]).toMatchObject({ id: 'joint', x: copies[0]?.mark.x })
  })

  it('have a row each, however low the picture', () => {
    const timeline = layoutTimeline(makeOptions({ height: 20 }))
    for (const lane of timeline.lanes) expect(lane.height).toBeGreaterThan(24)
  })

  it('grow by half at the most on a high screen', () => {
    const heights = (height: number) => layoutTimeline(makeOptions({ height })).lanes.map((lane) => lane.height)
    const low = heights(292)
    for (const [index, high] of heights(2000).entries()) expect(high).toBeLessThanOrEqual(1.6 * (low[index] ?? 0))
  })
})

describe('edges', () => {
  it('draws empty lanes and an axis for no events', () => {
    const timeline = layoutTimeline(makeOptions({ items: [] }))
    expect(timeline.lanes.map((lane) => lane.events)).toEqual([[], [], []])
    expect(timeline.axis.ticks.length).toBeGreaterThan(5)
  })

  it('draws an axis alone for no lanes', () => {
    expect(layoutTimeline(makeOptions({ lanes: [] })).height).toBe(30)
  })

  it('counts everything where there is no width', () => {
    const timeline = layoutTimeline(makeOptions({ width: 0 }))
    expect(timeline.lanes.flatMap((lane) => lane.overflow.flatMap((overflowCount) => overflowCount.ids))).toHaveLength(
      9,
    )
  })

  it('puts events of one day under one another, the first on top', () => {
    const items = ['a', 'b', 'c'].map((id) => makeItem(id, '2018-06-15'))
    const timeline = layoutTimeline(makeOptions({ items }))
    expect(['a', 'b', 'c'].map((id) => eventIn(timeline, id).row)).toEqual([0, 1, 2])
    expect(new Set(['a', 'b', 'c'].map((id) => eventIn(timeline, id).mark.x)).size).toBe(1)
  })

  it('counts what all its rows cannot hold, and says where', () => {
    const items = Array.from({ length: 50 }, (_, index) => makeItem(`event-${index}`, '2018-06-15'))
    const lane = layoutTimeline(makeOptions({ items })).lanes[1]
    const [overflowCount, ...others] = lane?.overflow ?? []
    expect(others).toEqual([])
    expect(overflowCount?.ids.length).toBe(50 - (lane?.events.length ?? 0))
    expect(overflowCount?.label.text).toBe(`+${overflowCount?.ids.length}`)
    expect([overflowCount?.from, overflowCount?.to]).toEqual([dayNumber('2018-06-15'), dayNumber('2018-06-15')])
  })

  it('separates counts of milestones, which are on their rail, from counts of announcements', () => {
    const crowd = (kind: 'announcement' | 'milestone') =>
      Array.from({ length: 30 }, (_, index) => makeItem(`${kind}-${index}`, '2018-06-15', { kind, about: 'parent' }))
    const overflow = (items: TimelineItem[]) =>
      layoutTimeline(makeOptions({ items: [makeItem('parent', '2018-06-01'), ...items] })).lanes.flatMap(
        (lane) => lane.overflow,
      )
    const onRail = (items: TimelineItem[]) => overflow(items).map(({ isOnRail }) => isOnRail)
    expect(onRail(crowd('milestone'))).toEqual([true])
    expect(onRail(crowd('announcement'))).toEqual([false])
    expect(onRail([...crowd('milestone'), ...crowd('announcement')])).toEqual([false])
    // Only milestones of an announcement are nothing that a timeline of names has to name.
    const alone = crowd('milestone').map((item) => ({ ...item, about: undefined }))
    expect(overflow(crowd('milestone')).map(({ areSteps }) => areSteps)).toEqual([true])
    expect(overflow(alone).map(({ isOnRail, areSteps }) => [isOnRail, areSteps])).toEqual([[true, false]])
  })

  it('draws a month as a bar from its first day to its last', () => {
    const items = [makeItem('april', '2018-04-01', { to: '2018-04-30' })]
    const { mark } = eventIn(
      layoutTimeline(makeOptions({ items, from: dayNumber('2018-01-01'), to: dayNumber('2018-12-31') })),
      'april',
    )
    // 852 px on 365 days: 90 days from the first of January, 30 days long.
    expect(mark.form).toBe('span')
    expect(mark.bar?.x0).toBeCloseTo(12 + (90 * 852) / 365)
    expect(mark.bar?.x1).toBeCloseTo(12 + (120 * 852) / 365)
  })

  it('draws an approximate day on a soft bar, which ends before its label and moves none', () => {
    const surely = makeItem('a', '2018-06-01')
    const [sure, about] = [surely, { ...surely, approximate: true }].map((item) =>
      eventIn(layoutTimeline(makeOptions({ items: [item] })), 'a'),
    )
    expect(sure!.mark.bar).toBeNull()
    const { bar, ...mark } = about!.mark
    expect({ ...about, mark: { ...mark, bar: null } }).toEqual(sure)
    expect(bar!.x0).toBeLessThan(mark.x0)
    expect(bar!.x1).toBeGreaterThan(mark.x1)
    expect(bar!.x1).toBeLessThan(about!.label!.box.x)
    expect(bar!.stops.map(({ opacity }) => opacity)).toEqual([0, 0.8, 0.8, 0])
  })

  it('labels an event wider than the window over its bar', () => {
    const items = [makeItem('long', '2010-01-01', { to: '2030-12-31', title: 'A long programme' })]
    const long = eventIn(layoutTimeline(makeOptions({ items })), 'long')
    expect([long.mark.bar?.x0, long.mark.bar?.x1]).toEqual([0, 876])
    expect(long.label?.side).toBe('over')
    expect(long.label?.box.x).toBe(0)
    // No soft end in the window: full opacity throughout.
    expect(long.mark.bar?.stops.map((stop) => stop.opacity)).toEqual([0.8, 0.8])
  })

  it('fades an open end before the frame, and keeps the known end solid', () => {
    const items = [makeItem('open', '2018-06-01', { to: '9999-12-31', openEnd: true })]
    const open = eventIn(layoutTimeline(makeOptions({ items })), 'open')
    expect(open.mark.bar?.stops[0]?.opacity).toBe(0.8)
    expect(open.mark.bar?.stops.at(-1)).toEqual({ offset: 1, opacity: 0 })
    expect(open.label).not.toBeNull()
  })

  it('passes over an event whose lane is not shown', () => {
    const timeline = layoutTimeline(makeOptions({ items: [makeItem('elsewhere', '2018-06-01', { lanes: ['paris'] })] }))
    expect(timeline.lanes.flatMap((lane) => lane.events)).toEqual([])
  })
})

describe('a layout with other flags', () => {
  it('places what a new one of these items places', () => {
    const options = makeOptions()
    const layout = new TimelineLayout(options.items, options)
    layout.at(options)
    for (const items of [selecting('hkai-lab'), fading('tencent-cuhksz', 'jd-cuhksz'), options.items]) {
      const { scale: _, ...fresh } = layoutTimeline({ ...options, items })
      const { scale: __, ...reused } = layout.withFlags(items).at(options)
      expect(reused).toEqual(fresh)
    }
  })
})

describe('a timeline that can grow', () => {
  const items = makeCrowd(60, 4)
  const whole = wholeExtentOf(items)
  const heightOf = (options: Partial<TimelineOptions>) =>
    layoutTimeline(makeOptions({ items, ...whole, ...options })).height

  it('is as high as without a limit where the limit is less', () => {
    const natural = heightOf({ height: undefined })
    expect(heightOf({ height: 100 })).toBeLessThan(natural)
    expect(heightOf({ height: 100, growTo: Infinity })).toBeCloseTo(natural)
  })

  it('grows no further than it may', () => {
    const [least, most] = [heightOf({ height: 100 }), heightOf({ height: undefined })]
    const growTo = Math.round((least + most) / 2)
    const height = heightOf({ height: 100, growTo })
    expect(height).toBeGreaterThan(least)
    expect(height).toBeLessThanOrEqual(growTo + 60)
  })

  it('is what it would be under the limit where that leaves room', () => {
    const height = heightOf({ height: undefined }) + 100
    expect(heightOf({ height, growTo: Infinity })).toBe(heightOf({ height }))
  })
})
