import { describe, expect, it } from 'vitest'
import { stripEnds, type StripOptions } from '../../../../src/components/timeline/strip-ends.ts'
import { en } from '../../../../src/i18n/en.ts'
import { zhHans } from '../../../../src/i18n/zh-hans.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'

const MANY_YEARS = { from: dayNumber('2010-03-01'), to: dayNumber('2025-11-30') }
const ONE_YEAR = { from: dayNumber('2018-03-01'), to: dayNumber('2018-07-31') }

/** Chinese letters are as wide as high, others half as wide. */
function ends(extent: StripOptions['extent'], options: Partial<StripOptions> = {}): readonly [string, string] {
  const measure = (text: string, { size }: { size: number }) =>
    [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? size : size / 2), 0)
  return stripEnds({ extent, dates: en.dates, isNarrow: false, width: 800, size: 12, measure, ...options })
}

describe('the ends of the strip below the timeline', () => {
  it('have month and year, in the order of the language', () => {
    expect(ends(MANY_YEARS)).toEqual(['Mar 2010', 'Nov 2025'])
    expect(ends(MANY_YEARS, { dates: zhHans.dates })).toEqual(['2010 年 3 月', '2025 年 11 月'])
  })

  it('say one year once: with the window’s dates, on a phone at the beginning', () => {
    expect(ends(ONE_YEAR)).toEqual(['Mar', 'Jul'])
    expect(ends(ONE_YEAR, { isNarrow: true, width: 320 })).toEqual(['Mar 2018', 'Jul'])
  })

  it('have years on a phone, or nothing where the window’s dates leave them no room', () => {
    expect(ends(MANY_YEARS, { isNarrow: true, width: 320 })).toEqual(['2010', '2025'])
    expect(ends(MANY_YEARS, { isNarrow: true, width: 200 })).toEqual(['', ''])
  })
})
