import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../../../src/model/dataset/day.ts'
import {
  eventSupport,
  monthsOf,
  nextSort,
  pageOf,
  readSort,
  ROWS_PER_PAGE,
  sortRows,
  type Sortable,
} from '../../../../src/model/view/list.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { CHOICES, DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'

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
})

describe('a column’s head', () => {
  it('sorts by it first, then the other way round, and back', () => {
    expect(nextSort('date', 'place')).toBe('place')
    expect(nextSort('place', 'place')).toBe('-place')
    expect(nextSort('-place', 'place')).toBe('place')
  })

  it('says what the address says', () => {
    expect(readSort('date')).toEqual({ column: 'date', isDescending: false })
    expect(readSort('-partner')).toEqual({ column: 'partner', isDescending: true })
  })
})

describe('a page', () => {
  const rows = Array.from({ length: ROWS_PER_PAGE * 2 + 1 }, (_, i) => row(String(i)))

  it.each([
    ['0', 0],
    [String(ROWS_PER_PAGE - 1), 0],
    [String(ROWS_PER_PAGE), 1],
    [String(ROWS_PER_PAGE * 2), 2],
    ['none of them', 0],
    [undefined, 0],
  ])('with row %s is page %i', (id, page) => {
    expect(pageOf(rows, id)).toBe(page)
  })
})

describe('the months of an event', () => {
  it.each([
    ['2018-05-21', '2018-05-21', '2018-05-01', '2018-05-31'],
    ['2018-01-31', '2018-02-01', '2018-01-01', '2018-02-28'],
    ['2020-02-10', '2020-02-20', '2020-02-01', '2020-02-29'],
    ['2018-12-24', '2018-12-24', '2018-12-01', '2018-12-31'],
    ['9999-12-30', '9999-12-30', '9999-12-01', '9999-12-31'],
  ])('from %s to %s are the days from %s to %s', (start, end, from, to) => {
    const months = monthsOf({ start: dayNumber(start), end: dayNumber(end) })
    expect(months && [dayOf(months.from), dayOf(months.to)]).toEqual([from, to])
  })

  it('are none where an end is open', () => {
    expect(monthsOf({ start: day, end: Infinity })).toBeUndefined()
    expect(monthsOf({ start: -Infinity, end: day })).toBeUndefined()
  })
})

describe('how sure an event is', () => {
  it('is a word that the event passes the filter of', () => {
    for (let seed = 0; seed < 20; seed++) {
      const index = indexAtlas(randomAtlas({ seed }))
      for (const { id, event } of index.events) {
        const evidence = eventSupport(event)
        if (evidence === undefined) expect(event.claims).toEqual([])
        else expect(filterEvents(index, { ...DEFAULT_VIEW, evidence }).map((one) => one.id)).toContain(id)
      }
    }
  })
})
