import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColumnRows } from '../../../../../src/layout/timeline/forms/column-rows.ts'
import {
  ColumnCounts,
  columnsIn,
  columnsOf,
  columnUnit,
  INEXACT,
  intervalOf,
} from '../../../../../src/layout/timeline/forms/columns.ts'
import { dateOf, dayAt } from '../../../../../src/layout/timeline/time/time-scale.ts'
import type { TimelineItem } from '../../../../../src/layout/timeline/types.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'
import { RowSet } from '../../../../../src/model/events/row-set.ts'
import { rowsOfItems } from '../../../../support/timeline-rows.ts'
import { LANES, makeCrowd, makeItem, makeRandom } from '../timeline.ts'

const item = (start: string, end = start, more: Partial<TimelineItem> = {}) =>
  makeItem(`${start} ${end}`, start, { to: end, ...more })
const unit = (pixelsPerDay: number) => columnUnit(pixelsPerDay, 1)
const MONTH = unit(4 / 30)

/** The columns of items, and how many each has in all lanes. */
function describeColumns(items: TimelineItem[], of = MONTH) {
  const columns = columnsOf(rowsOfItems(items).columns, of)
  return columns.from.map(
    (from, i) => `${dayOf(from)} ${dayOf(columns.to[i]!)} ${columns.columnOf.filter((column) => column === i).length}`,
  )
}

describe('the columns of a timeline', () => {
  it('are the shortest unit with four pixels', () => {
    const units = [4, 3.9, 0.6, 0.5, 0.13, 0.05, 0.04, 0.02, 0.01, 0.0011].map((pixels) => unit(pixels).unit)
    expect(units).toEqual(['day', 'week', 'week', 'month', 'quarter', 'quarter', 'year', 'year', 'decade', 'decade'])
    expect(unit(1e-9).unit).toBe('century')
    expect(columnUnit(7, 2).unit).toBe('week')
  })

  it('begin with Monday, and with the month, quarter or year', () => {
    const events = [item('2019-02-03'), item('2019-02-04')]
    expect(describeColumns(events, unit(0.6))).toEqual(['2019-01-28 2019-02-03 1', '2019-02-04 2019-02-10 1'])
    expect(describeColumns(events)).toEqual(['2019-02-01 2019-02-28 2'])
    expect(describeColumns(events, unit(0.05))).toEqual(['2019-01-01 2019-03-31 2'])
    expect(describeColumns(events, unit(0.011))).toEqual(['2019-01-01 2019-12-31 2'])
  })

  it('count decades and centuries in both directions from the year 1', () => {
    const events = [
      item('-0399-01-01'),
      item('-0300-12-31'),
      item('-0299-01-01'),
      item('0000-12-31'),
      item('0001-01-01'),
    ]
    expect(describeColumns(events, unit(1e-9))).toEqual([
      '-0399-01-01 -0300-12-31 2',
      '-0299-01-01 -0200-12-31 1',
      '-0099-01-01 0000-12-31 1',
      '0001-01-01 0099-12-31 1',
    ])
    expect(describeColumns([item('-0332-07-20'), item('0010-01-01')], unit(0.0011))).toEqual([
      '-0339-01-01 -0330-12-31 1',
      '0010-01-01 0019-12-31 1',
    ])
    // The decade “-033X” and the century “-03XX” are columns.
    const decade = item('-0339-01-01', '-0330-12-31')
    expect(describeColumns([decade], unit(0.0011))).toEqual(['-0339-01-01 -0330-12-31 1'])
  })

  it('have what is as exact as they are, by its middle; the rest is inexact', () => {
    const exact = [item('2019-02-01', '2019-02-28'), item('2019-02-25', '2019-03-03'), item('2019-02-28', '2019-03-10')]
    const inexact = [item('2019-01-01', '2019-12-31'), item('2019-05-01', '9999-12-31', { openEnd: true })]
    const rows = rowsOfItems([...exact, ...inexact])
    const { columnOf } = columnsOf(rows.columns, MONTH)
    const idsIn = (column: number) => [...columnOf].flatMap((one, row) => (one === column ? rows.item(row).id : []))
    expect([0, 1].map((column) => idsIn(column).length)).toEqual([2, 1])
    expect(idsIn(INEXACT)).toEqual(inexact.map(({ id }) => id))
  })

  it('of a window are those that overlap it', () => {
    const columns = columnsOf(
      rowsOfItems(['2019-01-31', '2019-02-01', '2019-03-01', '2019-04-01'].map((day) => item(day))).columns,
      MONTH,
    )
    const inWindow = (from: number, to: number) => {
      const { first, end } = columnsIn(columns, { from, to })
      return columns.from.slice(first, end).map(dayOf)
    }
    const [from, to] = [dayNumber('2019-02-28'), dayNumber('2019-03-01')]
    expect(inWindow(from, to)).toEqual(['2019-02-01', '2019-03-01'])
    // A window within a gesture has fractions of days: February ends with the 28th.
    expect(inWindow(from + 0.5, to - 0.5)).toEqual(['2019-02-01', '2019-03-01'])
    expect(inWindow(from + 1, to - 1)).toEqual([])
  })
})

const INTERVALS: readonly (readonly [Parameters<typeof intervalOf>[0], TimeInterval])[] = [
  ['day', utcDay],
  ['week', utcMonday],
  ['month', utcMonth],
  ['year', utcYear],
]

/** The column of an item by its dates alone: its first day, or undefined where the date is less exact. */
function plainColumn({ start, end, openStart, openEnd }: TimelineItem, interval: TimeInterval): number | undefined {
  const first = interval.floor(dateOf((start + end) / 2))
  const length = dayAt(interval.offset(first, 1)) - dayAt(first)
  return !openStart && !openEnd && end - start < length ? dayAt(first) : undefined
}

describe('the events of columns', () => {
  it('are counted by lane and column as a plain grouping counts them, whatever a filter leaves out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.nat(),
        fc.constantFrom(...INTERVALS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, seed, [name, interval], share) => {
          const rows = rowsOfItems(makeCrowd(count, seed, 900), LANES)
          const random = makeRandom(seed + 1)
          const set = RowSet.where(count, () => random() < share)
          const columns = columnsOf(rows.columns, intervalOf(name))
          const counts = new ColumnCounts(columns, rows.lanes, set)
          const found = LANES.map((_, lane) => columns.from.map((__, column) => counts.of(lane, column)))
          const plain = LANES.map(({ id }) =>
            columns.from.map(
              (from) =>
                set
                  .slice()
                  .map(rows.item)
                  .filter((one) => one.lanes.includes(id) && plainColumn(one, interval) === from).length,
            ),
          )
          expect(found).toEqual(plain)
          const all = { first: 0, end: columns.from.length }
          expect(LANES.map((_, lane) => counts.most(lane, all))).toEqual(plain.map((own) => Math.max(0, ...own)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are found again by column: those that pass first, of these the planned last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.constantFrom(...INTERVALS), (count, seed, [name]) => {
        const rows = rowsOfItems(makeCrowd(count, seed, 900), LANES)
        const passing = RowSet.where(count, (row) => row % 3 !== 0)
        const columns = columnsOf(rows.columns, intervalOf(name))
        const found = new ColumnRows(columns, rows, passing)
        const inColumns = columns.from.flatMap((from, i) => {
          const own = found.in({ from, to: columns.to[i]! })
          const ranks = own.map((row) => (passing.has(row) ? 0 : 2) + (rows.item(row).planned ? 1 : 0))
          expect(ranks).toEqual(ranks.toSorted())
          expect(found.passingIn({ from, to: columns.to[i]! })).toEqual(own.filter((row) => passing.has(row)))
          for (const row of own) expect(found.columnOf(row)).toEqual({ from, lanes: rows.item(row).lanes })
          return own
        })
        expect(inColumns.toSorted((a, b) => a - b)).toEqual(
          [...columns.columnOf.keys()].filter((row) => columns.columnOf[row] !== INEXACT),
        )
      }),
      { numRuns: 60 },
    )
  })
})
