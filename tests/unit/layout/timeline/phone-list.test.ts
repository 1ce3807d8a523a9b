import { expect, it } from 'vitest'
import { byMonth } from '../../../../src/layout/timeline/phone-list.ts'
import { makeItem, REAL } from './timeline.ts'

const read = (items: typeof REAL) =>
  byMonth(items).map(({ year, month, items: own }) => [year, month, ...own.map((item) => item.id)])

it('lists the nine events by month, a month before a later day of it', () => {
  expect(read(REAL)).toEqual([
    [2018, 3, 'alibaba-ntu'],
    [2018, 4, 'sensetime'],
    [2018, 5, 'policies', 'hkai-lab'],
    [2018, 6, 'applications', 'tencent-cuhksz', 'jd-cuhksz'],
    [2018, 9, 'accelerator'],
    [2018, 11, 'polyu-alibaba-cloud'],
  ])
})

it('says the year first and where it changes', () => {
  const groups = byMonth([makeItem('b', '2019-01-02'), makeItem('a', '2018-12-31'), makeItem('c', '2019-03-01')])
  expect(groups.map((group) => group.startsYear)).toEqual([true, true, false])
})

it('lists an open start under the day that is known, and nothing for nothing', () => {
  const open = makeItem('open', '-9999-01-01', { to: '2018-07-09', openStart: true })
  expect(read([open])).toEqual([[2018, 7, 'open']])
  expect(byMonth([])).toEqual([])
})
