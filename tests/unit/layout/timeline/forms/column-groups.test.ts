import { describe, expect, it } from 'vitest'
import { ListedRows } from '../../../../../src/layout/row-order.ts'
import { groupByColumn } from '../../../../../src/layout/timeline/forms/column-groups.ts'
import { columnsOf, INEXACT, intervalOf } from '../../../../../src/layout/timeline/forms/columns.ts'
import { indexAtlas } from '../../../../../src/model/dataset/atlas-index.ts'
import { dayOf } from '../../../../../src/model/dataset/day.ts'
import { RowSet } from '../../../../../src/model/events/row-set.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'
import { rowsOfItems } from '../../../../support/timeline-rows.ts'
import { makeItem } from '../timeline.ts'

const dated = (id: string, from: string, to = from) => makeItem(id, from, { to })

const EVENTS = rowsOfItems([
  dated('year', '2023-01-01', '2023-12-31'),
  dated('early', '2023-01-02'),
  dated('month', '2023-01-01', '2023-01-31'),
  dated('late', '2023-01-30'),
  dated('other-year', '2023-01-01', '2023-12-31'),
  dated('march', '2023-03-05'),
])

const ids = (order: 'newest' | 'oldest') => {
  const listed = new ListedRows(groupByColumn(EVENTS.columns, 'month', order), EVENTS.kept)
  return listed.groups.map(({ first, count }) =>
    Array.from({ length: count }, (_, i) => EVENTS.item(listed.at(first + i)!).id),
  )
}

describe('the groups of the list', () => {
  it('are the columns, newest first; a date known to the year only comes after the months of its year', () => {
    expect(ids('newest')).toEqual([['march'], ['late', 'month', 'early'], ['other-year', 'year']])
  })

  it('are the other way round where the oldest come first', () => {
    expect(ids('oldest')).toEqual([['year', 'other-year'], ['early', 'month', 'late'], ['march']])
  })

  it.each(['day', 'week', 'month', 'quarter', 'year', 'decade'] as const)(
    'have as many events as the timeline draws in its columns of a %s',
    (unit) => {
      const { columns: dates } = indexAtlas(madeUpAtlas({ events: 300 }))
      const { groups } = new ListedRows(groupByColumn(dates, unit, 'newest'), RowSet.all(dates.length))
      const { from, columnOf } = columnsOf(dates, intervalOf(unit))
      const countOf = (column: number) => columnOf.filter((one) => one === column).length
      expect(
        groups
          .filter(({ isColumn }) => isColumn)
          .map((group) => `${dayOf(group.from)} ${group.count}`)
          .toReversed(),
      ).toEqual(from.map((day, column) => `${dayOf(day)} ${countOf(column)}`))
      const inexact = groups.filter(({ isColumn }) => !isColumn).reduce((sum, { count }) => sum + count, 0)
      expect(inexact).toBe(countOf(INEXACT))
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    },
  )
})
