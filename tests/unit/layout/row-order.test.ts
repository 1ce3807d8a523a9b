import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ListedRows, orderRows, reversed, type RowOrder } from '../../../src/layout/row-order.ts'
import { RowSet } from '../../../src/model/events/row-set.ts'

const GROUPS = [{ key: 'a' }, { key: 'b' }, { key: 'c' }]

function read(order: RowOrder<{ key: string }>, set: RowSet) {
  const listed = new ListedRows(order, set)
  return listed.groups.map(({ key, first, count }) => [
    key,
    ...Array.from({ length: count }, (_, i) => listed.at(first + i)),
  ])
}

describe('rows in groups', () => {
  it('are in the order of their groups, and in each as compared, then as they were', () => {
    const values = [5, 1, 5, 0, 9]
    const order = orderRows(GROUPS, Uint32Array.from([2, 0, 2, 2, 0]), (a, b) => values[a]! - values[b]!)
    expect(read(order, RowSet.all(5))).toEqual([
      ['a', 1, 4],
      ['c', 3, 0, 2],
    ])
    expect(read(reversed(order), RowSet.all(5))).toEqual([
      ['c', 2, 0, 3],
      ['a', 4, 1],
    ])
  })

  it('are those of a set, in groups that have some; each knows its rank', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), fc.nat(), (groupOf, seed) => {
        const order = orderRows(GROUPS, Uint32Array.from(groupOf), (a, b) => ((a * 7) % 5) - ((b * 7) % 5))
        const set = RowSet.where(groupOf.length, (row) => ((row * 31 + seed) & 3) !== 0)
        for (const one of [order, reversed(order)]) {
          const listed = new ListedRows(one, set)
          const rows = Array.from({ length: listed.count }, (_, rank) => listed.at(rank)!)
          expect(rows).toEqual([...one.rows].filter((row) => set.has(row)))
          expect(rows.map((row) => listed.rankOf(row))).toEqual([...rows.keys()])
          for (const row of groupOf.keys()) if (!set.has(row)) expect(listed.rankOf(row)).toBeUndefined()
          expect(listed.groups.reduce((sum, { count }) => sum + count, 0)).toBe(listed.count)
          expect(listed.groups.every(({ key, first }) => GROUPS[groupOf[listed.at(first)!]!]!.key === key)).toBe(true)
        }
      }),
    )
  })
})
