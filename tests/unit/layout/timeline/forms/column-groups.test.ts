import { describe, expect, it } from 'vitest'
import { columnsOf, intervalOf } from '../../../../../src/layout/timeline/forms/columns.ts'
import { groupByColumn } from '../../../../../src/layout/timeline/forms/column-groups.ts'
import { boundedDays } from '../../../../../src/layout/timeline/items.ts'
import { indexAtlas } from '../../../../../src/model/dataset/atlas-index.ts'
import { dayNumber, dayOf } from '../../../../../src/model/dataset/day.ts'
import { madeUpAtlas } from '../../../../fixtures/made-up/made-up-atlas.ts'

const dated = (id: string, start: string, end = start) => ({
  id,
  start: dayNumber(start),
  end: dayNumber(end),
  openStart: false,
  openEnd: false,
})

const EVENTS = [
  dated('year', '2023-01-01', '2023-12-31'),
  dated('early', '2023-01-02'),
  dated('month', '2023-01-01', '2023-01-31'),
  dated('late', '2023-01-30'),
  dated('other-year', '2023-01-01', '2023-12-31'),
  dated('march', '2023-03-05'),
]

const ids = (order: 'newest' | 'oldest') =>
  groupByColumn(EVENTS, 'month', order).map(({ items }) => items.map(({ id }) => id))

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
      const items = indexAtlas(madeUpAtlas({ events: 300 })).events.map((one) => ({ id: one.id, ...boundedDays(one) }))
      const groups = groupByColumn(items, unit, 'newest')
      const { columns, inexact } = columnsOf(items, intervalOf(unit))
      expect(
        groups
          .filter(({ isColumn }) => isColumn)
          .map(({ from, items: own }) => `${dayOf(from)} ${own.length}`)
          .toReversed(),
      ).toEqual(columns.map(({ from, items: own }) => `${dayOf(from)} ${own.length}`))
      expect(groups.filter(({ isColumn }) => !isColumn).flatMap((group) => group.items)).toHaveLength(inexact.length)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    },
  )
})
