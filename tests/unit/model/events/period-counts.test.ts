import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf, yearOf } from '../../../../src/model/dataset/day.ts'
import { countByPeriod } from '../../../../src/model/events/period-counts.ts'
import { RowListsBuilder } from '../../../../src/model/events/row-lists.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'

interface Row {
  start: number
  end: number
  lanes: number[]
}

const LANES = 3

function columnsOf(rows: readonly Row[]) {
  const lists = new RowListsBuilder(rows.length)
  for (const { lanes } of rows) lists.push(lanes)
  return {
    columns: { start: Float64Array.from(rows, ({ start }) => start), end: Float64Array.from(rows, ({ end }) => end) },
    lanes: { lists: lists.build(), count: LANES },
  }
}

function count(rows: readonly Row[], counted = RowSet.all(rows.length)) {
  const { columns, lanes } = columnsOf(rows)
  return countByPeriod(columns, counted, lanes)
}

const on = (from: string, to = from, lanes = [0]): Row => ({ start: dayNumber(from), end: dayNumber(to), lanes })

describe('the table of periods', () => {
  it('has the years in which something is dated, by lane, and each event once in the sum', () => {
    const counts = count([
      on('2016-12-31'),
      on('2018-01-01', '2018-12-31', [0, 2]),
      on('2018-05-02', '2018-05-02', [2]),
    ])
    expect(counts.periods).toEqual([
      { from: 2016, to: 2016, lanes: [1, 0, 0], all: 1 },
      { from: 2018, to: 2018, lanes: [1, 0, 2], all: 2 },
    ])
    expect(counts.total).toEqual({ lanes: [2, 0, 2], all: 3 })
  })

  it('guesses no year for what may be in several', () => {
    const counts = count([on('-9999-01-01', '2018-05-01'), on('2017-11-01', '2018-02-28'), on('2018-01-01')])
    expect(counts.periods.map(({ from, all }) => [from, all])).toEqual([[2018, 1]])
    expect(counts.longer).toEqual({ lanes: [2, 0, 0], all: 2 })
  })

  it('has no year for a start or an end that is open', () => {
    const day = dayNumber('2018-05-01')
    const open = [
      { start: -Infinity, end: day, lanes: [0] },
      { start: -Infinity, end: Infinity, lanes: [0] },
      { start: day, end: Infinity, lanes: [1] },
      { start: Infinity, end: Infinity, lanes: [2] },
    ]
    expect(count(open)).toEqual({
      periods: [],
      longer: { lanes: [2, 1, 1], all: 4 },
      total: { lanes: [2, 1, 1], all: 4 },
    })
  })

  it('takes decades, centuries or millennia where years are too many to read', () => {
    const each = (years: number) => count(Array.from({ length: 400 }, (_, i) => on(dayOf(i * years * 365.25)))).periods
    expect(each(1).length).toBeLessThanOrEqual(41)
    expect(each(1)[0]).toMatchObject({ from: 1970, to: 1979, all: 10 })
    expect(each(20).length).toBeLessThanOrEqual(81)
    const ages = count(
      Array.from({ length: 19_000 }, (_, i) => on(dayOf(dayNumber('-9998-01-01') + i * 365.25))),
    ).periods
    expect(ages.length).toBe(191)
    expect(ages[0]).toMatchObject({ from: -9999, to: -9901 })
  })

  it('counts what a recount counts, whatever is left out', () => {
    const row = fc.record({
      start: fc.integer({ min: 0, max: 9000 }),
      length: fc.integer({ min: 0, max: 500 }),
      lanes: fc.uniqueArray(fc.nat({ max: LANES - 1 }), { minLength: 1 }),
      isCounted: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (made) => {
        const rows = made.map((one) => ({ ...one, end: one.start + one.length })).toSorted((a, b) => a.start - b.start)
        const counted = RowSet.where(rows.length, (i) => rows[i]!.isCounted)
        const { periods, longer, total } = count(rows, counted)
        const yearIn = (day: number) => yearOf(dayOf(day))
        const kept = rows.filter(({ isCounted }) => isCounted)
        for (const { from, all, lanes } of periods) {
          const own = kept.filter(({ start, end }) => yearIn(start) === from && yearIn(end) === from)
          expect(all).toBe(own.length)
          expect(lanes).toEqual([0, 1, 2].map((lane) => own.filter((one) => one.lanes.includes(lane)).length))
        }
        expect(periods.reduce((sum, { all }) => sum + all, longer.all)).toBe(kept.length)
        expect(total.all).toBe(kept.length)
      }),
    )
  })
})
