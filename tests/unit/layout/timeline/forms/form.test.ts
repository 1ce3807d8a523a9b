import { describe, expect, it } from 'vitest'
import { chooseForm, FORMS, mayHaveNames, widened } from '../../../../../src/layout/timeline/forms/form.ts'
import type { TimelineForm, Window } from '../../../../../src/layout/timeline/types.ts'
import { dayOf } from '../../../../../src/model/dataset/day.ts'
import { rowsOfItems } from '../../../../support/timeline-rows.ts'
import { makeItem } from '../timeline.ts'

const WINDOW = { from: 0, to: 99 }
/** Fits as long as the window has at most this many days. */
const limits =
  (most: Partial<Record<TimelineForm, number>>) =>
  (form: TimelineForm, { from, to }: Window) =>
    to + 1 - from <= (most[form] ?? 0)

describe('the form of a timeline', () => {
  it('is the richest that fits', () => {
    expect(chooseForm(limits({ names: 100, bars: 100 }), WINDOW, undefined)).toBe('names')
    expect(chooseForm(limits({ dots: 100, bars: 100 }), WINDOW, undefined)).toBe('dots')
    expect(chooseForm(limits({}), WINDOW, undefined)).toBe('strips')
  })

  it('steps down at once, and up only with a tenth to spare', () => {
    const most = { names: 105, dots: 1000 }
    expect(chooseForm(limits(most), WINDOW, undefined)).toBe('names')
    expect(chooseForm(limits(most), WINDOW, 'dots')).toBe('dots')
    expect(chooseForm(limits({ ...most, names: 110 }), WINDOW, 'dots')).toBe('names')
    expect(chooseForm(limits({ ...most, names: 99 }), WINDOW, 'names')).toBe('dots')
  })

  it('stays, once taken, for the same window', () => {
    for (const previous of [undefined, ...FORMS]) {
      const fits = limits({ names: 95, marks: 105, dots: 120, bars: 130 })
      const form = chooseForm(fits, WINDOW, previous)
      expect(chooseForm(fits, WINDOW, form)).toBe(form)
    }
  })

  it('is compared with a window that is a tenth wider around the same middle', () => {
    const { from, to } = widened(WINDOW)
    expect(to + 1 - from).toBeCloseTo(110)
    expect((from + to + 1) / 2).toBeCloseTo(50)
  })
})

it('names are tried only where as many could have a row', () => {
  const items = Array.from({ length: 40 }, (_, start) => makeItem(`${start}`, dayOf(start)))
  const rows = rowsOfItems(items)
  const room = { width: 720, height: 48, size: 1 }
  expect(mayHaveNames(rows, { from: 0, to: 19 }, room)).toBe(true)
  expect(mayHaveNames(rows, { from: 0, to: 20 }, room)).toBe(false)
  expect(mayHaveNames(rows, { from: 30, to: 90 }, room)).toBe(true)
  expect(mayHaveNames(rows, { from: 0, to: 40 }, { ...room, height: Infinity })).toBe(true)

  // Milestones of an announcement are on a rail under it; others need a row as announcements do.
  const milestones = rowsOfItems(items.map((item) => ({ ...item, kind: 'milestone' })))
  const alone = { ...milestones, columns: { ...milestones.columns, about: new Int32Array(items.length).fill(-1) } }
  expect(mayHaveNames(milestones, { from: 0, to: 39 }, room)).toBe(true)
  expect(mayHaveNames(alone, { from: 0, to: 39 }, room)).toBe(false)
})
