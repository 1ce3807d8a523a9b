/** A plan's label says that it is one at every size, with its date or without. */
import { expect, it } from 'vitest'
import { dayNumber } from '../../../../../src/model/dataset/day.ts'
import type { PlacedTimeline } from '../../../../../src/layout/timeline/types.ts'
import { expectAllInFrame, expectNothingOverlaps } from '../expectations.ts'
import { layoutTimeline, makeCrowd, makeOptions, REAL, type TimelineCase } from '../timeline.ts'

const WINDOW = { from: dayNumber('2018-02-15'), to: dayNumber('2018-11-30') }
const labelsOf = (timeline: PlacedTimeline) =>
  timeline.lanes.flatMap(({ events }) => events.flatMap(({ id, label }) => (label ? [{ id, label }] : [])))
const labelled = (options: TimelineCase) => labelsOf(layoutTimeline(options))

it('has “planned” at any width and height: a slide that lost “planned for 15 June” said it had happened', () => {
  const said = new Set<string>()
  for (const size of [1, 1.4, 2.1])
    for (const height of [150, 292, 420])
      for (let width = 240; width <= 1920; width += 80) {
        const timeline = layoutTimeline(makeOptions({ ...WINDOW, width, height, size }))
        const plan = labelsOf(timeline).find(({ id }) => id === 'jd-cuhksz')
        if (plan) said.add(plan.label.date?.text ?? 'nothing')
        expectNothingOverlaps(timeline)
      }
  expect([...said].sort()).toEqual(['planned', 'planned for 15 June'])
})

it('keeps it under filters and selection, and in the language of the page', () => {
  const words = new Set<string>()
  for (const selected of ['jd-cuhksz', 'tencent-cuhksz'])
    for (let width = 240; width <= 1200; width += 40) {
      const items = REAL.map((item) => ({ ...item, selected: item.id === selected }))
      const options = makeOptions({ ...WINDOW, items, width, height: 200, size: 2.1, messages: { planned: '预定' } })
      for (const { id, label } of labelled(options)) if (id === 'jd-cuhksz') words.add(label.date?.text ?? 'nothing')
    }
  expect([...words].sort()).toEqual(['planned for 15 June', '预定'])
})

it('says it of every labelled plan of a crowd, and of nothing else', () => {
  for (const seed of [1, 2, 3]) {
    const items = makeCrowd(40, seed).map((item) =>
      item.planned ? { ...item, date: `planned for ${item.date}` } : item,
    )
    for (const width of [300, 640, 900, 1800]) {
      const options = makeOptions({ items, width, height: 400 })
      expectAllInFrame(layoutTimeline(options))
      for (const { id, label } of labelled(options)) {
        const { planned, kind } = items.find((item) => item.id === id)!
        if (kind === 'announcement') expect(/^planned/.test(label.date?.text ?? '')).toBe(planned)
      }
    }
  }
})
