import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnShapes, pointedAt, placeOf } from '../../../../../src/layout/timeline/forms/column-shapes.ts'
import type { Box, PlacedTimeline } from '../../../../../src/layout/timeline/types.ts'
import '../../../../support/all-words.ts'
import { messagesFor } from '../../../../../src/i18n/messages.ts'
import { sentences } from '../../../../../src/i18n/sentence.ts'
import { fittingText } from '../../../../../src/layout/line-breaks.ts'
import { indexAtlas } from '../../../../../src/model/dataset/atlas-index.ts'
import { DEFAULT_VIEW } from '../../../../../src/model/view/view.ts'
import { estimateText } from '../../../../../src/picture/measure.ts'
import { wrapText } from '../../../../../src/picture/wrap-text.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'
import { formsOf } from '../../../../support/forms.ts'

const ROOM = { width: 876, height: 287 }
/** Rooms of the page at 1440 × 900: those of the lanes and of the axis under them, and that of the sentence. */
const PAGE = {
  timeline: { width: 864, height: 266 },
  axis: 30,
  sentence: { width: 1012, lines: 2, font: { size: 20, weight: 500 } },
}
const small = formsOf(madeUpAtlas({ events: 60, seed: 3 }), ROOM)
const large = formsOf(madeUpAtlas({ events: 2000 }), ROOM)

/** The middle `part` of all of time. */
function middle({ whole }: typeof small, part: number, at = 0.5) {
  const days = whole.to + 1 - whole.from
  const from = whole.from + days * at * (1 - part)
  return { from, to: from + days * part - 1 }
}

function overlap(a: Box, b: Box): boolean {
  const by = 0.01
  return a.x + by < b.x + b.width && b.x + by < a.x + a.width && a.y + by < b.y + b.height && b.y + by < a.y + a.height
}

/** One sentence for each label over another or over a mark, and each that is cut. */
function faults({ lanes, width, form }: PlacedTimeline): string[] {
  const events = lanes.flatMap((lane) => lane.events)
  const labels = events.flatMap(({ id, label }) => (label ? [{ id, box: label.box }] : []))
  const marks = events.map(({ id, mark: { x0, x1, y, size } }) => ({
    id,
    box: { x: x0, y: y - size / 2, width: x1 - x0, height: size },
  }))
  const isOver = (a: (typeof labels)[number], b: (typeof labels)[number]) => a.id !== b.id && overlap(a.box, b.box)
  return [
    ...labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (isOver(a, b) ? [`${form}: ${a.id} is over ${b.id}`] : [])),
    ),
    ...labels.flatMap((a) =>
      marks.flatMap((b) => (isOver(a, b) ? [`${form}: ${a.id} is over the mark of ${b.id}`] : [])),
    ),
    ...labels.flatMap(({ id, box }) =>
      box.x < -0.01 || box.x + box.width > width + 0.01 ? [`${form}: ${id} is cut`] : [],
    ),
    ...(form === 'marks'
      ? marks.flatMap((a, i) =>
          marks.slice(i + 1).flatMap((b) => (isOver(a, b) ? [`the mark of ${a.id} is over that of ${b.id}`] : [])),
        )
      : []),
  ]
}

/** A few events, as many as have marks or dots, and thousands: each as often as the others. */
const anyNumber = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 61, max: 600 }),
  fc.integer({ min: 601, max: 5000 }),
)
const room = fc.record({ width: fc.integer({ min: 300, max: 1400 }), height: fc.integer({ min: 150, max: 500 }) })

describe('a timeline of any size', () => {
  it('has no label over another or over a mark, and none that is cut', () => {
    fc.assert(
      fc.property(
        fc.record({
          events: anyNumber,
          seed: fc.nat(),
          years: fc.constantFrom([2010, 2025], [2020, 2021]),
        }),
        room,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ events, seed }, size, part, at) => {
          const timeline = formsOf(madeUpAtlas({ events, seed, claims: false }), size)
          expect(faults(timeline.at(middle(timeline, part, at)))).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('has all events of the window, once in each lane, inside its lanes', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(), room, (events, seed, size) => {
        const timeline = formsOf(madeUpAtlas({ events, seed, claims: false }), size)
        const placed = timeline.at(timeline.whole)
        if (placed.form === 'names') return
        const drawn = placed.columns
          ? placed.columns.lanes.flatMap(({ columns, inexact }) => [
              ...columns.map(({ total }) => total),
              ...inexact.map(({ count }) => count),
            ])
          : placed.lanes.map((lane) => lane.events.length)
        expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(timeline.items.length)
        for (const lane of placed.columns?.lanes ?? []) {
          for (const { total } of lane.columns) {
            const high = Math.max(placed.columns!.pitch, placed.columns!.perEvent) * total
            expect(high).toBeLessThanOrEqual(lane.base - lane.top + 0.01)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is no higher than its room, and has a sentence of two lines at most', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(), (events, seed) => {
        const atlas = madeUpAtlas({ events, seed, claims: false })
        const timeline = formsOf(atlas, PAGE.timeline)
        const placed = timeline.at(timeline.whole)
        const axis = placed.height - placed.axis.y
        expect(placed.axis.y).toBeLessThanOrEqual(PAGE.timeline.height + 0.01)
        expect(axis).toBeLessThanOrEqual(PAGE.axis)
        const index = indexAtlas(atlas)
        const told = sentences(index, index.columns.all, DEFAULT_VIEW, 'en', messagesFor('en'))
        const measure = (text: string) => estimateText(text, PAGE.sentence.font)
        const said = fittingText(told, PAGE.sentence.lines, PAGE.sentence.width, measure)
        expect(wrapText(said, PAGE.sentence.width, 9, measure).length).toBeLessThanOrEqual(PAGE.sentence.lines)
      }),
      { numRuns: 40 },
    )
  })

  it('brings marks and names back as the window narrows', () => {
    const timeline = formsOf(madeUpAtlas({ events: 400, seed: 5 }), { ...ROOM, height: 420 })
    const forms = Array.from({ length: 40 }, (_, i) => timeline.at(middle(timeline, 0.8 ** i)).form)
    expect(new Set(forms)).toEqual(new Set(['dots', 'marks', 'names']))
    expect(forms[0]).toBe('dots')
    expect(forms.at(-1)).toBe('names')
  })

  it('gives marks more rows for their titles where there is height, and names more of them', () => {
    const atlas = madeUpAtlas({ events: 40, seed: 3 })
    const placed = Array.from({ length: 12 }, (_, i) => 170 + 20 * i).flatMap((height) => {
      const timeline = formsOf(atlas, { ...ROOM, height })
      const { form, lanes, axis } = timeline.at(timeline.whole)
      const events = lanes.flatMap((lane) => lane.events)
      if (form !== 'marks') return []
      expect(axis.y).toBeLessThanOrEqual(height + 0.01)
      return [
        { named: events.filter(({ label }) => label).length, rows: Math.max(...events.map(({ row }) => row)) + 1 },
      ]
    })
    const named = placed.map((one) => one.named)
    expect(named).toEqual(named.toSorted((a, b) => a - b))
    expect(named.at(-1)!).toBeGreaterThan(1.3 * named[0]!)
    expect(placed.at(-1)!.rows).toBeGreaterThan(2)
    expect(placed.at(-1)!.rows).toBeLessThanOrEqual(6)
  })

  it('fits its height in marks, dots and bars', () => {
    for (const events of [30, 60, 300, 2000, 5000]) {
      const timeline = formsOf(madeUpAtlas({ events, claims: false }), ROOM)
      const placed = timeline.at(timeline.whole)
      expect(placed.axis.y).toBeLessThanOrEqual(ROOM.height + 0.01)
    }
  })

  it('moves no event and keeps its form when a filter leaves some out', () => {
    for (const timeline of [small, large]) {
      const plain = timeline.at(timeline.whole)
      const filtered = timeline.at(timeline.whole, { passes: (row) => row % 3 !== 0 })
      expect(filtered.form).toBe(plain.form)
      expect(filtered.lanes.map(({ top, height }) => [top, height])).toEqual(
        plain.lanes.map(({ top, height }) => [top, height]),
      )
      const columnsOf = (placed: PlacedTimeline) =>
        placed.columns?.lanes.flatMap(({ columns }) => columns.map(({ x, total }) => `${x} ${total}`))
      expect(columnsOf(filtered)).toEqual(columnsOf(plain))
    }
  })
})

describe('dots', () => {
  const dots = formsOf(madeUpAtlas({ events: 300 }), ROOM)
  const placed = dots.at(dots.whole)
  const columns = placed.columns!

  it('are found where they are drawn', () => {
    expect(placed.form).toBe('dots')
    for (const lane of columns.lanes) {
      for (const column of lane.columns) {
        for (const row of columns.rows.in(column, lane.id)) {
          const { x, y } = placeOf(row, columns, 'dots')!
          expect(pointedAt(columns, 'dots', x, y)?.row).toBe(row)
        }
      }
    }
    expect(pointedAt(columns, 'dots', -50, -50)).toBeUndefined()
  })

  it('that a filter leaves out are pale, above the others, and not found', () => {
    const lane = columns.lanes.find((one) => one.columns.some(({ total }) => total > 2))!
    const column = lane.columns.find(({ total }) => total > 2)!
    const [left] = columns.rows.in(column, lane.id)
    const filtered = dots.at(dots.whole, { passes: (row) => row !== left }).columns!
    const place = placeOf(left!, filtered, 'dots')!
    expect(filtered.rows.in(column, lane.id).at(-1)).toBe(left)
    expect(place.column.count).toBe(column.total - 1)
    expect(pointedAt(filtered, 'dots', place.x, place.y)?.row).not.toBe(left)
    expect(columnShapes(place.lane, filtered, 'dots').map(({ opacity }) => opacity)).toContain(0.24)
  })
})

describe('bars', () => {
  const { columns, form } = large.at(large.whole, { previous: 'bars' })

  it('are drawn to the same scale in all lanes, the found ones on the base line', () => {
    expect(form).toBe('bars')
    const lane = columns!.lanes[0]!
    const filtered = large.at(large.whole, { passes: (row) => row % 2 !== 0, previous: 'bars' })
    const shapes = columnShapes(filtered.columns!.lanes[0]!, filtered.columns!, 'bars')
    expect(shapes.map(({ opacity }) => opacity)).toEqual([0.24, 1])
    expect(shapes.at(-1)!.d).toContain(`V${Math.round(lane.base * 100) / 100}`)
  })

  it('are found by column', () => {
    const lane = columns!.lanes[1]!
    const column = lane.columns[3]!
    const found = pointedAt(columns!, 'bars', column.x + column.width / 2, lane.base - 2)
    expect(found).toMatchObject({ row: undefined, column: { from: column.from } })
  })
})

it('strips are as strong as in the largest column of all lanes, so that a lane with little is paler', () => {
  const timeline = formsOf(madeUpAtlas({ events: 2000, claims: false }), { width: 600, height: 100 })
  const { form, columns } = timeline.at(timeline.whole)
  expect(form).toBe('strips')
  const strengths = columns!.lanes.map((lane) =>
    Math.max(...columnShapes(lane, columns!, 'strips').map(({ opacity }) => opacity)),
  )
  expect(Math.max(...strengths)).toBe(1)
  expect(Math.min(...strengths)).toBeLessThan(1)
})
