import { describe, expect, it } from 'vitest'
import {
  extended,
  groupOfRow,
  placeRows,
  rowAfterKey,
  rowsBetween,
  scrollToRow,
  topOfRow,
} from '../../../src/layout/grouped-rows.ts'

/** Three groups of 2, 1 and 3 rows: headings at 0, 28 + 2 × 46 = 120 and 120 + 28 + 46 = 194. */
const placed = placeRows([2, 1, 3], { head: 28, row: 46 })

describe('rows in groups', () => {
  it('are below their headings, group after group', () => {
    expect(placed.groups.map(({ top, first }) => [top, first])).toEqual([
      [0, 0],
      [120, 2],
      [194, 3],
    ])
    expect(placed.height).toBe(194 + 28 + 3 * 46)
    expect([0, 1, 2, 3, 5].map((row) => topOfRow(row, placed))).toEqual([28, 74, 148, 222, 314])
    expect([0, 1, 2, 3, 5].map((row) => groupOfRow(row, placed))).toEqual([0, 0, 1, 2, 2])
  })

  it.each([
    [0, 100, { first: 0, end: 2 }],
    [52, 170, { first: 1, end: 2 }],
    [120, 200, { first: 2, end: 3 }],
    [180, 300, { first: 3, end: 5 }],
    [1000, 2000, { first: 6, end: 6 }],
    [-50, 0, { first: 0, end: 0 }],
  ])('are between %i and %i px if their middle is', (top, bottom, range) => {
    expect(rowsBetween(top, bottom, placed)).toEqual(range)
  })

  it('are found for every height of a long list: the row whose middle is next', () => {
    const long = placeRows(
      Array.from({ length: 300 }, (_, i) => 1 + ((i * 7) % 13)),
      { head: 28, row: 46 },
    )
    for (let y = 0; y < long.height; y += 97) {
      const { first } = rowsBetween(y, y, long)
      if (first < long.count) expect(topOfRow(first, long) + 23).toBeGreaterThanOrEqual(y)
      if (first > 0) expect(topOfRow(first - 1, long) + 23).toBeLessThan(y)
    }
  })

  it('are drawn with some more at each end, as far as there are any', () => {
    expect(extended({ first: 3, end: 4 }, 2, placed)).toEqual({ first: 1, end: 6 })
    expect(extended({ first: 0, end: 0 }, 10, placed)).toEqual({ first: 0, end: 6 })
  })

  it('scroll as little as shows one whole, below the heading that sticks', () => {
    expect(scrollToRow(1, 0, 200, placed)).toBe(0)
    expect(scrollToRow(5, 0, 200, placed)).toBe(314 + 46 - 200)
    expect(scrollToRow(1, 160, 200, placed)).toBe(74 - 28)
  })

  it('are walked by keys, which stop at both ends', () => {
    const after = (key: string, row: number) => rowAfterKey(key, row, 3, placed)
    expect([after('ArrowDown', 0), after('ArrowUp', 0), after('ArrowRight', 5), after('ArrowLeft', 5)]).toEqual([
      1, 0, 5, 4,
    ])
    expect([after('PageDown', 1), after('PageUp', 1), after('Home', 4), after('End', 0)]).toEqual([3, 0, 0, 5])
    expect(after('a', 0)).toBeUndefined()
  })

  it('may be none', () => {
    const none = placeRows([], { head: 28, row: 46 })
    expect(none.height).toBe(0)
    expect(rowsBetween(0, 500, none)).toEqual({ first: 0, end: 0 })
    expect(groupOfRow(0, none)).toBe(-1)
  })
})
