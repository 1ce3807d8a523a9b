import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import type { Language } from '../../../../src/model/dataset/types.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import { runAtOnce } from '../../../../src/model/steps.ts'
import { orderTable, type TableOrder } from '../../../../src/model/view/table-order.ts'
import { CHOICES, type View } from '../../../../src/model/view/view.ts'

/** An event of the table, and what is in its columns. */
interface Sortable {
  id: string
  start: number
  end: number
  title: string
  place: readonly string[]
  partners: readonly string[]
  kind: string
}

function orderOf(rows: readonly Sortable[], sort: View['sort'], language: Language): TableOrder {
  const columns = {
    length: rows.length,
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ end }) => end),
  }
  const names = (row: number, column: 'place' | 'partner' | 'kind') => {
    const { place, partners, kind } = rows[row]!
    return { place, partner: partners, kind: [kind] }[column]
  }
  return runAtOnce(orderTable({ columns, title: (row) => rows[row]!.title, names }, sort, language))
}

function sortRows<Row extends Sortable>(rows: readonly Row[], sort: View['sort'], language: Language): Row[] {
  const all = RowSet.all(rows.length)
  return orderOf(rows, sort, language)
    .page(all, 0, rows.length)
    .map((row) => rows[row]!)
}

const day = dayNumber('2018-05-21')

function row(id: string, over: Partial<Sortable> = {}): Sortable {
  return { id, start: day, end: day, title: id, place: ['City'], partners: ['Partner'], kind: 'laboratory', ...over }
}

function ids(rows: readonly Sortable[]): string {
  return rows.map(({ id }) => id).join(' ')
}

const word = fc.constantFrom('', 'a', 'b', 'B', 'é', 'Lab 2', 'Lab 10', '实验室', '香港', '深圳')
const edge = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Infinity))
const anyRows = fc
  .array(
    fc.record({
      start: edge.map((one) => -one),
      end: edge,
      title: word,
      place: fc.array(word, { maxLength: 2 }),
      partners: fc.array(word, { maxLength: 3 }),
      kind: word,
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((one, i): Sortable => ({ ...one, id: String(i) })))
const anySort = fc.constantFrom(...CHOICES.sort)
const anyLanguage = fc.constantFrom('en', 'zh-Hans', 'zh-Hant')

describe('the list', () => {
  it('goes by first possible day, then last: a day before the month that begins with it', () => {
    const month = row('month', { start: day - 20, end: day + 10 })
    const first = row('first', { start: day - 20, end: day - 20 })
    expect(ids(sortRows([row('day'), month, first], 'date', 'en'))).toBe('first month day')
    expect(ids(sortRows([row('day'), month, first], '-date', 'en'))).toBe('day month first')
  })

  it('takes an open end for the other one, and puts what is open at both last either way', () => {
    const rows = [
      row('never', { start: -Infinity, end: Infinity }),
      row('until', { start: -Infinity, end: day + 1 }),
      row('since', { start: day - 1, end: Infinity }),
    ]
    expect(ids(sortRows(rows, 'date', 'en'))).toBe('since until never')
    expect(ids(sortRows(rows, '-date', 'en'))).toBe('until since never')
  })

  it('puts what has no place or partner last either way, in the order of time', () => {
    const rows = [
      row('later', { place: [], partners: [], start: day + 1, end: day + 1 }),
      row('sooner', { place: [], partners: [] }),
      row('a', { place: ['A'], partners: ['A'] }),
      row('b', { place: ['B'], partners: ['B'] }),
    ]
    expect(ids(sortRows(rows, 'place', 'en'))).toBe('a b sooner later')
    expect(ids(sortRows(rows, '-place', 'en'))).toBe('b a sooner later')
    expect(ids(sortRows(rows, 'partner', 'en'))).toBe('a b sooner later')
    expect(ids(sortRows(rows, '-partner', 'en'))).toBe('b a sooner later')
  })

  it('breaks ties by date, then title, whichever way the column goes', () => {
    const rows = [row('z'), row('a'), row('early', { start: day - 1, end: day - 1 })]
    expect(ids(sortRows(rows, 'kind', 'en'))).toBe('early a z')
    expect(ids(sortRows(rows, '-kind', 'en'))).toBe('early a z')
  })

  it('goes by city before place, and by the first partner before the second', () => {
    const rows = [
      row('3', { place: ['B', 'A'], partners: ['B'] }),
      row('2', { place: ['A', 'B'], partners: ['A', 'B'] }),
      row('1', { place: ['A', 'A'], partners: ['A'] }),
    ]
    expect(ids(sortRows(rows, 'place', 'en'))).toBe('1 2 3')
    expect(ids(sortRows(rows, 'partner', 'en'))).toBe('1 2 3')
  })

  it.each([
    // é next to e, figures by value
    ['en', ['éclair', 'Lab 10', 'Lab 2', 'zebra', 'apple'], 'apple éclair Lab 2 Lab 10 zebra'],
    // aomen, shenzhen, xianggang
    ['zh-Hans', ['香港', '深圳', '澳门'], '澳门 深圳 香港'],
    // 9, 11 and 15 strokes
    ['zh-Hant', ['澳門', '深圳', '香港'], '香港 深圳 澳門'],
  ])('collates as readers of %s do', (language, titles, sorted) => {
    expect(ids(sortRows(titles.map((title) => row(title)), 'title', language))).toBe(sorted) // prettier-ignore
  })

  it('keeps every row, and the order of those that are alike', () => {
    fc.assert(
      fc.property(anyRows, anySort, anyLanguage, (rows, sort, language) => {
        const sorted = sortRows(rows, sort, language)
        expect(sorted.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i))
        const twice = sortRows([...rows, ...rows.map((one) => ({ ...one, id: `${one.id}b` }))], sort, language)
        for (const { id } of rows)
          expect(twice.findIndex((one) => one.id === id)).toBeLessThan(twice.findIndex((one) => one.id === `${id}b`))
      }),
    )
  })

  it('comes out alike whatever was sorted by before, where no two are alike', () => {
    fc.assert(
      fc.property(anyRows, anySort, anySort, anyLanguage, (rows, before, sort, language) => {
        const distinct = rows.map((one, i) => ({ ...one, title: `${one.title} ${i}` }))
        expect(ids(sortRows(sortRows(distinct, before, language), sort, language))).toBe(
          ids(sortRows(distinct, sort, language)),
        )
      }),
    )
  })

  it('goes the other way round when descending, but for ties and what has nothing there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 999 })), anyLanguage, (numbers, language) => {
        const rows = numbers.map((n) =>
          row(String(n), { start: n, end: n, place: [`${n}`], partners: [`${n}`], kind: `${n}` }),
        )
        for (const column of ['date', 'title', 'place', 'partner', 'kind'] as const)
          expect(ids(sortRows(rows, `-${column}`, language))).toBe(ids(sortRows(rows, column, language).toReversed()))
      }),
    )
  })

  it('has the same order in pages, whichever is asked for first, of any part of the events', () => {
    fc.assert(
      fc.property(
        anyRows,
        anySort,
        anyLanguage,
        fc.nat(),
        fc.integer({ min: 1, max: 7 }),
        (rows, sort, language, seed, length) => {
          const set = RowSet.where(rows.length, (row) => ((row * 31 + seed) & 3) !== 0)
          const whole = orderOf(rows, sort, language)
            .page(RowSet.all(rows.length), 0, rows.length)
            .filter((row) => set.has(row))
          const order = orderOf(rows, sort, language)
          const firsts = Array.from({ length: Math.ceil(set.count / length) }, (_, page) => page * length)
          const pages = new Map(firsts.toReversed().map((first) => [first, order.page(set, first, length)]))
          expect(firsts.flatMap((first) => pages.get(first))).toEqual(whole)
          const fresh = orderOf(rows, sort, language)
          expect(whole.map((row) => fresh.rankOf(row, set))).toEqual([...whole.keys()])
        },
      ),
    )
  })
})
