import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate, type DateOptions } from '../../../src/import/dates/read-date.ts'
import { daysOf, edtfOf, pointOf, type Point } from '../../../src/import/dates/calendar.ts'
import { dateOrderOf } from '../../../src/import/dates/date-order.ts'

const MS = 86_400_000

function read(text: string, options?: DateOptions): string {
  const result = readDate(text, options)
  return 'date' in result ? result.date.edtf : result.problem.kind
}

function daysRead(text: string, options?: DateOptions): string {
  const result = readDate(text, options)
  if (!('date' in result)) return result.problem.kind
  return [result.date.start, result.date.end].map((day) => new Date(day * MS).toISOString().slice(0, -14)).join(' ')
}

describe('a date as people write it', () => {
  test.each([
    ['1963-08-09', '1963-08-09'],
    ['8/9/1963', '1963-09-08'],
    ['08.09.1963', '1963-09-08'],
    ['8-9-1963', '1963-09-08'],
    ['1963', '1963'],
    ['1963-08', '1963-08'],
    ['8/1963', '1963-08'],
    ['1963.08', '1963-08'],
    ['1538.02.09', '1538-02-09'],
    ['1963,8,9,', '1963-08-09'],
    ['2011,12,10,07,02,10', '2011-12-10'],
    ['August 1963', '1963-08'],
    ['9 December 2013', '2013-12-09'],
    ['Dec. 9, 2013', '2013-12-09'],
    ['15 sept. 2017', '2017-09-15'],
    ['21st of May, 2018', '2018-05-21'],
    ['1966 Nov 22', '1966-11-22'],
    ['2017年5月3日', '2017-05-03'],
    ['2017 年 5 月', '2017-05'],
    ['二〇一八年五月二十一日', '2018-05-21'],
    ['２０１８／０５／２１', '2018-05-21'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))

  test.each([
    ['15 août 2017', 'fr', '2017-08-15'],
    ['1er mai 2017', 'fr', '2017-05-01'],
    ['3. März 2018', 'de', '2018-03-03'],
    ['7 de julio de 2019', 'es', '2019-07-07'],
  ])('%s in %s is %s', (text, language, edtf) => expect(read(text, { language })).toBe(edtf))

  test.each([
    ['8/9/1963', '1963-08-09'],
    ['8-9-1963', '1963-08-09'],
    ['08.09.1963', '1963-09-08'],
  ])('%s is %s where months come first; with dots, days do', (text, edtf) =>
    expect(read(text, { order: 'month-first' })).toBe(edtf),
  )
})

describe('a period', () => {
  test.each([
    ['1950s', '195X', '1950-01-01 1959-12-31'],
    ['195x', '195X', '1950-01-01 1959-12-31'],
    ['20世纪50年代', '195X', '1950-01-01 1959-12-31'],
    ['19th century', '18XX', '1800-01-01 1899-12-31'],
    ['19e siècle', '18XX', '1800-01-01 1899-12-31'],
    ['spring 1769', '1769-21', '1769-03-01 1769-05-31'],
    ['winter 2018', '2018-24', '2018-12-01 2019-02-28'],
    ['Q3 2018', '2018-35', '2018-07-01 2018-09-30'],
    ['2018年第三季度', '2018-35', '2018-07-01 2018-09-30'],
    ['H1 2018', '2018-40', '2018-01-01 2018-06-30'],
    ['early 2018', '2018-37', '2018-01-01 2018-04-30'],
    ['mid-June 2018', '[2018-06-11..2018-06-20]', '2018-06-11 2018-06-20'],
    ['2018年2月下旬', '[2018-02-21..2018-02-28]', '2018-02-21 2018-02-28'],
    ['2018-W12', '[2018-03-19..2018-03-25]', '2018-03-19 2018-03-25'],
  ])('%s is %s: %s', (text, edtf, days) => {
    expect(read(text)).toBe(edtf)
    expect(daysRead(text)).toBe(days)
  })

  test.each(['早春 2018', 'late 1950s', '2018-W12'])('%s keeps its words, which say more than EDTF', (text) =>
    expect(readDate(text)).toHaveProperty('words', text),
  )
})

describe('a range', () => {
  test.each([
    ['1136/1141', '[1136..1141]'],
    ['1185-95', '[1185..1195]'],
    ['1185–1195', '[1185..1195]'],
    ['between 1136 and 1141', '[1136..1141]'],
    ['3–11 May 1997', '1997-05-03/1997-05-11'],
    ['May 3–11, 1997', '1997-05-03/1997-05-11'],
    ['3 May – 11 June 1997', '1997-05-03/1997-06-11'],
    ['May–June 1997', '1997-05/1997-06'],
    ['2018-05-01/2018-05-03', '2018-05-01/2018-05-03'],
    ['2018 – present', '2018/..'],
    ['after 730', '[0730..]'],
    ['>=730', '[0730..]'],
    ['before 900', '[..0900]'],
    ['2018年以后', '[2018..]'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))

  test('of two years in a column of EDTF lasts', () => expect(read('1136/1141', { isEdtf: true })).toBe('1136/1141'))

  test('from a later to an earlier day is told', () => expect(read('11–3 May 1997')).toBe('endsBeforeItBegins'))
})

describe('doubt', () => {
  test.each([
    ['c. 1070', '1070~'],
    ['circa 1070', '1070~'],
    ['~1070', '1070~'],
    ['约1070年', '1070~'],
    ['1070?', '1070?'],
    ['c. 1070?', '1070%'],
    ['May 2018 (?)', '2018-05?'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf))
})

describe('a year before 1', () => {
  test.each(['-333', '333 BC', '333 BCE', '前333年', '公元前333年'])('%s is -0332', (text) =>
    expect(read(text)).toBe('-0332'),
  )

  test('counts from 0 in ISO 8601', () => {
    const options = { negativeYears: 'astronomical' } as const
    expect(read('-0752-04-21T00:00:00Z', options)).toBe('-0752-04-21')
  })

  test('may end a range that says so once', () => expect(read('333–323 BC')).toBe('[-0332..-0322]'))
})

describe('a time', () => {
  test.each(['2025-06-22T14:00:00.000Z', '2010-05-01 09:00', '2018-05-21T23:00:00+08:00', 'June 22, 2025 4 pm'])(
    'of %s is dropped, and said; the day is the day as written',
    (text) => {
      expect(readDate(text)).toHaveProperty('dropped', 'time')
      expect(text).toContain(read(text).slice(8))
    },
  )

  test('of midnight says nothing', () => expect(readDate('2010-05-01 00:00:00')).not.toHaveProperty('dropped'))

  test('zone without a time is dropped, and said', () =>
    expect(readDate('Jan 11 2012 CST')).toMatchObject({ date: { edtf: '2012-01-11' }, dropped: 'zone' }))

  test('of a new year is a year in Wikidata, and said', () => {
    const options = { isNewYearOnlyAYear: true }
    expect(readDate('1735-01-01T00:00:00Z', options)).toMatchObject({ date: { edtf: '1735' }, dropped: 'newYear' })
    expect(read('1735-01-02T00:00:00Z', options)).toBe('1735-01-02')
  })
})

describe('a number', () => {
  test.each([
    ['36104', { serials: 1900 }, '1998-11-05'],
    ['60', { serials: 1900 }, '1900-02-28'],
    ['0', { serials: 1904 }, '1904-01-01'],
    ['1655683200', {}, '2022-06-20'],
    ['1655683200000', {}, '2022-06-20'],
  ] as const)('%s is a day', (text, options, edtf) => expect(read(text, options)).toBe(edtf))

  test('of two digits is a year only where their century is known', () => {
    expect(read('Aug 63')).toBe('shortYear')
    expect(read('Aug 63', { lastShortYear: 2026 })).toBe('1963-08')
    expect(read('5/3/19', { lastShortYear: 2026 })).toBe('2019-03-05')
  })
})

describe('no date', () => {
  test.each(['2030-13-05', '2/30/1966', '31/02/2020', '2019-02-29'])('%s is never rolled over', (text) =>
    expect(read(text)).toBe('noDay'),
  )

  test('says the order in which it was read', () =>
    expect(readDate('31/02/2020', { order: 'day-first' })).toEqual({
      problem: { kind: 'noDay', expected: 'day/month/year' },
    }))

  test.each(['', 'n/a', 'TBD', '1539.04.1539', 'Temp Henry I', '民国三年', '5月21日', 'Marching 2018'])(
    '“%s” is unreadable',
    (text) => expect(read(text)).toBe('unreadable'),
  )
})

describe('the order of a column', () => {
  test('is proved by a number over 12', () => {
    expect(dateOrderOf(['1/2/1965', '11/26/1965'])).toMatchObject({ order: 'month-first', monthFirst: [1], both: 1 })
    expect(dateOrderOf(['26/11/1965', '1/2/1965'])).toMatchObject({ order: 'day-first', dayFirst: [0] })
  })

  test('is that of most where both occur, and undecided where none is proved', () => {
    expect(dateOrderOf(['13/5/2030', '12/20/2030', '12/21/2030'])).toMatchObject({
      order: 'month-first',
      dayFirst: [0],
    })
    expect(dateOrderOf(['1/2/1965', '3/4/1965', '5.13.1965'])).toMatchObject({ order: 'undecided', both: 2 })
  })
})

const point: fc.Arbitrary<Point> = fc.oneof(
  fc.record({ year: fc.integer({ min: -9999, max: 9999 }) }),
  fc.record({ year: fc.integer({ min: -9999, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) }),
  fc.integer({ min: -4_000_000, max: 2_900_000 }).map(pointOf),
)

test('every day, month and year written as ISO 8601 is read with the days that the edtf package gives it', () =>
  fc.assert(
    fc.property(point, (one) => {
      const text = edtfOf(one)
      const result = readDate(text, { negativeYears: 'astronomical' })
      const days = daysOf(one)
      expect(result).toEqual({ date: { edtf: text, ...days } })
      // As a library reads it. It takes the years 0 to 99 for 1900 to 1999.
      if (one.year < 0 || one.year > 99) {
        const [min, max] = [days!.start * MS, (days!.end + 1) * MS]
        const theirs = parse(text)
        expect(new Date(Date.UTC(...(theirs.values as [number, number, number]))).getTime()).toBe(min)
        expect(max).toBeGreaterThan(min)
      }
    }),
  ))

test('no text makes it fail, and what is read is EDTF', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[\d ./,年月日–-]{1,20}$/),
        fc.stringMatching(/^(?:c\. |after |early |mid-|Q)?[\d]{1,4}(?:s|th century| BC|\?)?(?: ?[–/-] ?\d{1,4})?$/),
      ),
      (text) => {
        const result = readDate(text)
        if (!('date' in result)) return
        expect(result.date.start).toBeLessThanOrEqual(result.date.end)
        expect(() => parse(result.date.edtf)).not.toThrow()
      },
    ),
    { numRuns: 2000 },
  ))
