/** Where sources state two dates, the mark shows both wherever a label can say so. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeMark } from '../../../../../src/layout/timeline/labels/marks.ts'
import { metricsOf } from '../../../../../src/layout/timeline/metrics.ts'
import { timeScale } from '../../../../../src/layout/timeline/time/time-scale.ts'
import { dayNumber } from '../../../../../src/model/dataset/day.ts'
import { layoutTimeline, makeItem, makeOptions, REAL } from '../timeline.ts'

const FROM = dayNumber('2018-03-01')

it('draws the other date at any distance, at any zoom, for days, spans and milestones', () => {
  fc.assert(
    fc.property(
      fc.record({
        start: fc.integer({ min: 20, max: 250 }),
        days: fc.constantFrom(0, 0, 6, 30),
        other: fc.integer({ min: -20, max: 20 }),
        otherDays: fc.constantFrom(0, 0, 6, 30),
        width: fc.integer({ min: 120, max: 2000 }),
        size: fc.constantFrom(1, 1.4, 2.1),
        kind: fc.constantFrom('announcement' as const, 'milestone' as const),
        planned: fc.boolean(),
        compact: fc.boolean(),
      }),
      ({ start, days, other, otherDays, width, size, kind, planned, compact }) => {
        fc.pre(other !== 0 || days !== otherDays)
        const first = FROM + start
        const item = {
          ...makeItem('disputed', '2018-03-01', { kind, planned }),
          start: first,
          end: first + days,
          alternatives: [{ start: first + other, end: first + other + otherDays }],
        }
        const scale = timeScale({ window: { from: FROM, to: FROM + 300 }, width, inset: 12 * size, breaks: [] })
        const mark = placeMark(item, 0, scale, width, metricsOf(size), compact)
        expect(mark.others).toHaveLength(1)
        const [drawn] = mark.others
        expect(drawn!.size).toBeGreaterThanOrEqual(5 * size)
        // Clear of the chosen date, so that two marks are seen.
        if (days === 0) expect(Math.abs(drawn!.x - mark.x)).toBeGreaterThan(mark.size / 2)
        expect(mark.joins.length).toBeGreaterThan(0)
      },
    ),
  )
})

it.each([200, 320, 480, 620, 640, 768, 876, 1024, 1280, 1440, 1920])(
  'shows two dates wherever a label says “or”: %d px',
  (width) => {
    for (const size of [1, 2.1]) {
      const items = REAL.map((item) => (item.alternatives.length > 0 ? { ...item, date: '21 or 25 May' } : item))
      const options = makeOptions({ items, from: FROM, to: FROM + 274, width, height: 292, size })
      const events = layoutTimeline(options).lanes.flatMap((lane) => lane.events)
      const disputed = events.find(({ id }) => id === 'hkai-lab')
      // On the narrowest at the largest size it may be one of “+2”, and then nothing says “or”.
      if (size === 1) expect(disputed?.label?.date?.text ?? '21 or 25 May').toBe('21 or 25 May')
      if (disputed ?? size === 1) expect(disputed?.mark.others).toHaveLength(1)
    }
  },
)

it('leaves out the other date of a faded event, which has no label', () => {
  const item = makeItem('disputed', '2018-05-21', {
    faded: true,
    alternatives: [{ start: dayNumber('2018-05-25'), end: dayNumber('2018-05-25') }],
  })
  const scale = timeScale({ window: { from: FROM, to: FROM + 274 }, width: 876, inset: 12, breaks: [] })
  expect(placeMark(item, 0, scale, 876, metricsOf(1)).others).toEqual([])
})
