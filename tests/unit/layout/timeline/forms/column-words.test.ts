import { describe, expect, it } from 'vitest'
import { columnDays } from '../../../../../src/i18n/forms/column-days.ts'
import { en } from '../../../../../src/i18n/en.ts'
import {
  endOnLine,
  guideOf,
  HALF_LINE,
  inexactIn,
  nameEnds,
} from '../../../../../src/layout/timeline/forms/column-guide.ts'
import { dotLabels, type DotLabelOptions } from '../../../../../src/layout/timeline/forms/dot-labels.ts'
import { otherDatesOf } from '../../../../../src/layout/timeline/forms/other-dates.ts'
import { dayNumber } from '../../../../../src/model/dataset/day.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'
import { formsOf, type FormsAtOptions } from '../../../../support/forms.ts'

const bars = formsOf(madeUpAtlas({ events: 2000, claims: false }), { width: 876, height: 287 })
const dots = formsOf(madeUpAtlas({ events: 300, claims: false }), { width: 876, height: 287 })
const columnsOf = (timeline: typeof bars, more?: FormsAtOptions) => {
  const placed = timeline.at(timeline.whole, more)
  if (!placed.columns) throw new Error(`expected columns, found ${placed.form}`)
  return { placed, columns: placed.columns }
}

const at = (day: number) => ({ start: day, end: day })

describe('the words about columns', () => {
  it('name the days of a column as its unit has them', () => {
    const days = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) })
    expect(columnDays(days('2019-06-03', '2019-06-09'), 'week', en.dates)).toBe('3–9 Jun 2019')
    expect(columnDays(days('2019-07-29', '2019-08-04'), 'week', en.dates)).toBe('29 Jul – 4 Aug 2019')
    expect(columnDays(days('2019-06-03', '2019-06-03'), 'day', en.dates)).toBe('3 Jun 2019')
    expect(columnDays(days('2019-06-01', '2019-06-30'), 'month', en.dates)).toBe('June 2019')
    expect(columnDays(days('2019-01-01', '2019-12-31'), 'year', en.dates)).toBe('2019')
  })

  it('have a round number at a grid line, which is under the lane’s name and in the lane', () => {
    const { columns } = columnsOf(bars)
    const [lane] = columns.lanes
    const guide = guideOf(lane!, columns, ({ y }) => (y >= lane!.top + 26 ? 'gutter' : undefined))
    expect([1, 2, 5, 10, 25, 50, 100]).toContain(guide?.count)
    expect(guide!.y).toBeCloseTo(lane!.base - guide!.count * columns.perEvent)
    expect(guide!.y).toBeGreaterThanOrEqual(lane!.top + 26)
    expect(guide!.y).toBeLessThan(lane!.base)
    expect(guideOf(lane!, columns, () => undefined)).toBeUndefined()
  })

  it('stand on the line at an end of the plot where columns are lower', () => {
    const { columns } = columnsOf(bars)
    const [lane] = columns.lanes
    const room = { words: 80, width: 876 }
    const guide = guideOf(lane!, columns, (line) => endOnLine(lane!, line, room))
    expect(guide).toBeDefined()
    expect(guide!.y).toBeGreaterThanOrEqual(lane!.top + 2 * HALF_LINE)
    const [from, to] = guide!.at === 'left' ? [0, room.words] : [room.width - room.words, room.width]
    const under = lane!.columns.filter(({ x, width }) => x < to && x + width > from)
    expect(under.length).toBeGreaterThan(0)
    for (const { total } of under) expect(total).toBeLessThan(guide!.count)

    /** The same lane with columns that are high at these places, px, and low elsewhere. */
    const highAt = (...places: number[]) => ({
      ...lane!,
      columns: lane!.columns.map((column) => ({
        ...column,
        total: places.some((x) => Math.abs(column.x - x) < 60) ? guide!.count : 1,
      })),
    })
    expect(endOnLine(highAt(0), guide!, room)).toBe('right')
    expect(endOnLine(highAt(0, 876), guide!, room)).toBeUndefined()
    expect(endOnLine(lane!, { ...guide!, y: lane!.top + HALF_LINE }, room)).toBeUndefined()
    expect(endOnLine(lane!, guide!, { ...room, words: 500 })).toBeUndefined()
  })

  it('end with the lane’s count, where it is shown', () => {
    const measure = (text: string) => text.length * 6
    // The name begins at 20; 5 px are between it and its count.
    const ends = (count: string) => nameEnds(['Latin', 'America'], count, measure)
    expect(ends('')).toEqual([20 + 30, 20 + 42])
    expect(ends('0')).toEqual([20 + 30, 20 + 42 + 5 + 6])
  })

  it('count a column in all lanes together, and what may be in it as well', () => {
    const { columns } = columnsOf(bars)
    const all = new Map(columns.lanes.flatMap((lane) => lane.columns.map((column) => [column.from, column])))
    const counted = [...all.values()].reduce((sum, column) => sum + columns.rows.passingIn(column).length, 0)
    const inexact = new Set(columns.lanes.flatMap((lane) => lane.inexact.flatMap(({ rows }) => rows)))
    expect(counted + inexact.size).toBe(2000)
    expect(inexact.size).toBeGreaterThan(10)
    expect(inexactIn(columns, { x: 0, width: 876 }).toSorted()).toEqual([...inexact].toSorted())
    expect(inexactIn(columns, { x: -20, width: 5 })).toEqual([])
  })
})

describe('titles next to dots', () => {
  const options: DotLabelOptions = {
    open: undefined,
    width: 876,
    measure: (text) => text.length * 6,
    titleOf: (row) => dots.rows.item(row).title,
    dateOf: () => '11 May 2022 · Zurich',
  }
  const found = (row: number) => row % 20 === 0

  it('are none while no filter is on and no event is open', () => {
    expect(dotLabels(columnsOf(dots).columns, options)).toEqual([])
  })

  it('are those of found events, of which none is over another, over a found dot, or cut', () => {
    const { columns } = columnsOf(dots, { passes: found })
    const labels = dotLabels(columns, options)
    expect(labels.length).toBeGreaterThan(3)
    for (const lane of columns.lanes) {
      const own = labels.filter(({ y }) => y > lane.top && y <= lane.base + 4)
      const boxes = own.map(({ lines, x, anchor }) => {
        const length = lines[0]!.length * 6
        return { x0: anchor === 'end' ? x - length : x, x1: anchor === 'end' ? x : x + length }
      })
      const seen = lane.columns.filter(({ count }) => count > 0).map((one) => one.x + one.width / 2)
      for (const [i, { x0, x1 }] of boxes.entries()) {
        expect(x0).toBeGreaterThanOrEqual(0)
        expect(x1).toBeLessThanOrEqual(876)
        expect(seen.filter((x) => x > x0 && x < x1)).toEqual([])
        for (const other of boxes.slice(i + 1)) expect(x1 <= other.x0 || other.x1 <= x0).toBe(true)
      }
    }
  })

  it('have the date and city of the open event, within the plot', () => {
    const { columns } = columnsOf(dots)
    const lane = columns.lanes[0]!
    const [last] = columns.rows.in(lane.columns.at(-1)!, lane.id)
    const [label, ...others] = dotLabels(columns, { ...options, open: last })
    expect(others).toEqual([])
    expect(label).toMatchObject({ row: last, kind: 'open', anchor: 'end' })
    expect(label!.lines[1]).toBe('11 May 2022 · Zurich')
  })
})

describe('the other date of a disputed event', () => {
  it('is in the lane of the chosen one, at its own day', () => {
    const { placed, columns } = columnsOf(dots)
    const firstOf = (lane: number) => {
      const own = columns.lanes[lane]!
      return dots.rows.item(columns.rows.in(own.columns[0]!, own.id)[0]!)
    }
    const day = firstOf(0).start + 400
    const [other] = otherDatesOf({ ...firstOf(0), alternatives: [at(day)] }, columns, placed)
    expect(other!.x).toBeCloseTo(placed.scale.x(day + 0.5), 0)
    expect(other!.lane).toBe(columns.lanes[0])
    expect(otherDatesOf(firstOf(1), columns, placed)).toEqual([])
  })
})
