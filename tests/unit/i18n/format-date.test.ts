import { describe, expect, it } from 'vitest'
import { readEdtf, statedDate } from '../../../src/model/dataset/stated-date.ts'
import { formatDate, formatFullDate, formatPeriod, formatTick, formatWindow } from '../../../src/i18n/format-date.ts'
import { en } from '../../../src/i18n/en.ts'
import { zhHans } from '../../../src/i18n/zh-hans.ts'
import { zhHant } from '../../../src/i18n/zh-hant.ts'

const STYLES = { en: en.dates, 'zh-Hans': zhHans.dates, 'zh-Hant': zhHant.dates }

function messages(edtf: string, language: keyof typeof STYLES, withYear: boolean): string {
  const stated = readEdtf(edtf)
  if (!stated) throw new Error(`expected EDTF with words, found ${edtf}`)
  return formatDate(stated, STYLES[language], { withYear })
}

describe('a date in words', () => {
  it.each([
    ['2018-05-21', '21 May 2018', '2018 年 5 月 21 日', '2018 年 5 月 21 日'],
    ['2018-04', 'April 2018', '2018 年 4 月', '2018 年 4 月'],
    ['2018', '2018', '2018 年', '2018 年'],
    ['[2018-06-01..2018-06-10]', 'early June 2018', '2018 年 6 月上旬', '2018 年 6 月上旬'],
    ['[2018-06-11..2018-06-20]', 'mid-June 2018', '2018 年 6 月中旬', '2018 年 6 月中旬'],
    ['[2018-06-21..2018-06-30]', 'late June 2018', '2018 年 6 月下旬', '2018 年 6 月下旬'],
    [
      '2018-05-21/2018-05-25',
      '21 May to 25 May 2018',
      '2018 年 5 月 21 日至 5 月 25 日',
      '2018 年 5 月 21 日至 5 月 25 日',
    ],
    [
      '2018-05-21/2019-02-01',
      '21 May 2018 to 1 February 2019',
      '2018 年 5 月 21 日至 2019 年 2 月 1 日',
      '2018 年 5 月 21 日至 2019 年 2 月 1 日',
    ],
    // Months and years are given no days.
    ['2018-05/2018-06', 'May to June 2018', '2018 年 5 月至 6 月', '2018 年 5 月至 6 月'],
    ['2018/2019', '2018 to 2019', '2018 年至 2019 年', '2018 年至 2019 年'],
    ['2018-05-21/..', 'from 21 May 2018 on', '2018 年 5 月 21 日起', '2018 年 5 月 21 日起'],
    ['[2018-05-21..]', 'from 21 May 2018 on', '2018 年 5 月 21 日起', '2018 年 5 月 21 日起'],
    ['{2018-05..}', 'from May 2018 on', '2018 年 5 月起', '2018 年 5 月起'],
    ['[..2018]', 'until 2018', '至 2018 年为止', '至 2018 年為止'],
    ['../..', 'date not known', '日期不详', '日期不詳'],
    ['/', 'date not known', '日期不详', '日期不詳'],
    // A range from a date to itself is that date.
    ['2018-05-21/2018-05-21', '21 May 2018', '2018 年 5 月 21 日', '2018 年 5 月 21 日'],
    ['2018-05/2018-05', 'May 2018', '2018 年 5 月', '2018 年 5 月'],
    ['2018-05/..', 'from May 2018 on', '2018 年 5 月起', '2018 年 5 月起'],
    ['../2018-05-21', 'until 21 May 2018', '至 2018 年 5 月 21 日为止', '至 2018 年 5 月 21 日為止'],
    ['../2018', 'until 2018', '至 2018 年为止', '至 2018 年為止'],
    [
      '[2018-05-03..2018-05-19]',
      'between 3 May and 19 May 2018',
      '2018 年 5 月 3 日与 5 月 19 日之间',
      '2018 年 5 月 3 日與 5 月 19 日之間',
    ],
    ['2018-03-01?', '1 March 2018 (uncertain)', '2018 年 3 月 1 日（存疑）', '2018 年 3 月 1 日（存疑）'],
    ['2018-03-01~', 'about 1 March 2018', '2018 年 3 月 1 日前后', '2018 年 3 月 1 日前後'],
    ['2018-03-01%', 'about 1 March 2018 (uncertain)', '2018 年 3 月 1 日前后（存疑）', '2018 年 3 月 1 日前後（存疑）'],
    // Years before 1 are counted back from there; those under 100 have their era.
    ['-0332', '333 BCE', '公元前 333 年', '公元前 333 年'],
    ['0000', '1 BCE', '公元前 1 年', '公元前 1 年'],
    ['0014', '14 CE', '公元 14 年', '公元 14 年'],
    ['0598', '598', '598 年', '598 年'],
    ['-0043-03-15', '15 March 44 BCE', '公元前 44 年 3 月 15 日', '公元前 44 年 3 月 15 日'],
    [
      '-0332-07/-0331-01',
      'July 333 BCE to January 332 BCE',
      '公元前 333 年 7 月至 公元前 332 年 1 月',
      '公元前 333 年 7 月至 公元前 332 年 1 月',
    ],
    ['-0332-07/-0332-09', 'July to September 333 BCE', '公元前 333 年 7 月至 9 月', '公元前 333 年 7 月至 9 月'],
    ['-0043/0014', '44 BCE to 14 CE', '公元前 44 年至 公元 14 年', '公元前 44 年至 公元 14 年'],
    ['-0332-07~', 'about July 333 BCE', '公元前 333 年 7 月前后', '公元前 333 年 7 月前後'],
    [
      '?2018-12-24',
      '24 December 2018, year not given',
      '2018 年 12 月 24 日（没有写年份）',
      '2018 年 12 月 24 日（沒有寫年份）',
    ],
  ])('%s is “%s”, “%s”, “%s”', (edtf, english, simplified, traditional) => {
    expect(messages(edtf, 'en', true)).toBe(english)
    expect(messages(edtf, 'zh-Hans', true)).toBe(simplified)
    expect(messages(edtf, 'zh-Hant', true)).toBe(traditional)
  })

  it.each([
    ['2018-05-21', '21 May', '5 月 21 日'],
    ['2018-04', 'April', '4 月'],
    ['2018', '2018', '2018 年'],
    ['[2018-06-11..2018-06-20]', 'mid-June', '6 月中旬'],
    ['2018-05-21/2018-06-02', '21 May to 2 June', '5 月 21 日至 6 月 2 日'],
    ['2018-05/..', 'from May on', '5 月起'],
    // An inferred year is always shown, and marked as inferred.
    ['?2018-12-24', '24 December 2018, year not given', '2018 年 12 月 24 日（没有写年份）'],
  ])('%s is “%s”, “%s” where the year is clear', (edtf, english, simplified) => {
    expect(messages(edtf, 'en', false)).toBe(english)
    expect(messages(edtf, 'zh-Hans', false)).toBe(simplified)
  })

  it.each([
    ['2018-04', 'April 2018, day not given', '2018 年 4 月，沒有寫明哪一天'],
    ['[2018-06-11..2018-06-20]', 'mid-June 2018, day not given', '2018 年 6 月中旬，沒有寫明哪一天'],
    ['2018', '2018, day not given', '2018 年，沒有寫明哪一天'],
    ['2018-05-21', '21 May 2018', '2018 年 5 月 21 日'],
  ])('%s in full says whether a day was given: “%s”, “%s”', (edtf, english, traditional) => {
    const stated = readEdtf(edtf)!
    expect(formatFullDate(stated, en.dates, { withYear: true })).toBe(english)
    expect(formatFullDate(stated, zhHant.dates, { withYear: true })).toBe(traditional)
  })
})

describe('a date that only the compiler can read', () => {
  const said = (edtf: string, start: string, end: string) =>
    Object.values(STYLES).map((style) => formatDate(statedDate({ edtf, start, end }), style, { withYear: true }))

  it('has no first day where its start is open, and no last where its end is', () => {
    expect(said('[2018-05-21,2019-01-01..]', '2018-05-21', '9999-12-31')).toEqual([
      'from 21 May 2018 on',
      '2018 年 5 月 21 日起',
      '2018 年 5 月 21 日起',
    ])
    expect(said('{..2018-21}', '-9999-01-01', '2018-05-31')[0]).toBe('until May 2018')
    expect(said('[2018-05-21,2018-06-01]', '2018-05-21', '2018-06-01')[0]).toBe('between 21 May and 1 June 2018')
  })
})

describe('a time', () => {
  it.each([
    ['2018-03-01', '2018-11-30', '1 March to 30 November 2018', '2018 年 3 月 1 日至 11 月 30 日'],
    ['2018-12-01', '2019-01-30', '1 December 2018 to 30 January 2019', '2018 年 12 月 1 日至 2019 年 1 月 30 日'],
    ['2018-05-21', '2018-05-21', '21 May 2018', '2018 年 5 月 21 日'],
  ])('from %s to %s is “%s”, “%s”', (from, to, english, simplified) => {
    expect(formatWindow(from, to, en.dates)).toBe(english)
    expect(formatWindow(from, to, zhHans.dates)).toBe(simplified)
  })

  it.each([
    ['2018-03-01', '2018-11-13', 'March to November 2018', '2018 年 3 月至 11 月'],
    ['2018-12-01', '2019-01-30', 'December 2018 to January 2019', '2018 年 12 月至 2019 年 1 月'],
    ['2018-05-01', '2018-05-21', 'May 2018', '2018 年 5 月'],
  ])('in months, from %s to %s is “%s”, “%s”', (from, to, english, traditional) => {
    expect(formatPeriod(from, to, en.dates)).toBe(english)
    expect(formatPeriod(from, to, zhHant.dates)).toBe(traditional)
  })

  it.each([
    ['year', '2018', '2018 年'],
    ['month', 'Mar', '3 月'],
    ['day', '21', '21'],
    ['month-year', 'March 2018', '2018 年 3 月'],
    ['date', '21 March', '3 月 21 日'],
  ] as const)('on an axis by the %s is “%s”, “%s”', (unit, english, simplified) => {
    expect(formatTick('2018-03-21', unit, en.dates)).toBe(english)
    expect(formatTick('2018-03-21', unit, zhHans.dates)).toBe(simplified)
  })
})
