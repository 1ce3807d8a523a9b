import { expect, it } from 'vitest'
import { ListedRows } from '../../../../src/layout/row-order.ts'
import { byMonth } from '../../../../src/layout/timeline/phone-list.ts'
import { dayOf } from '../../../../src/model/dataset/day.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import { rowsOfItems } from '../../../support/timeline-rows.ts'
import { makeItem, REAL } from './timeline.ts'

const read = (items: typeof REAL) => {
  const rows = rowsOfItems(items)
  const listed = new ListedRows(byMonth(rows.columns), RowSet.all(items.length))
  return listed.groups.map(({ from, first, count }) => [
    dayOf(from).slice(0, 7),
    ...Array.from({ length: count }, (_, i) => rows.item(listed.at(first + i)!).id),
  ])
}

it('lists the nine events by month, a month before a later day of it', () => {
  expect(read(REAL)).toEqual([
    ['2018-03', 'alibaba-ntu'],
    ['2018-04', 'sensetime'],
    ['2018-05', 'policies', 'hkai-lab'],
    ['2018-06', 'applications', 'tencent-cuhksz', 'jd-cuhksz'],
    ['2018-09', 'accelerator'],
    ['2018-11', 'polyu-alibaba-cloud'],
  ])
})

it('lists an open start under the day that is known, and nothing for nothing', () => {
  const open = makeItem('open', '0001-01-01', { to: '2018-07-09', openStart: true })
  expect(read([open])).toEqual([['2018-07', 'open']])
  expect(read([])).toEqual([])
})
