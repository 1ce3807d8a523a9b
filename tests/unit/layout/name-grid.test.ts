import { describe, expect, it } from 'vitest'
import {
  cellOf,
  indexAfterKey,
  indexAt,
  indicesOfRows,
  rowCount,
  type NameGrid,
} from '../../../src/layout/name-grid.ts'

/** Two columns of three rows: 0 3 / 1 4 / 2 5, then 6 8 / 7 9. */
const grid: NameGrid = { count: 10, columns: 2, blockRows: 3 }

describe('names in columns', () => {
  it('go down the columns of a block, then to the next block', () => {
    const cells = Array.from({ length: 10 }, (_, i) => cellOf(i, grid)).map(({ row, column }) => `${row}${column}`)
    expect(cells).toEqual(['00', '10', '20', '01', '11', '21', '30', '40', '31', '41'])
    expect(rowCount(grid)).toBe(5)
  })

  it('are found by their cells, at any size', () => {
    for (const count of [1, 2, 5, 25, 119, 4000]) {
      for (const columns of [1, 2, 4]) {
        const any = { count, columns, blockRows: 7 }
        const seen = new Set<string>()
        for (let i = 0; i < count; i++) {
          const cell = cellOf(i, any)
          expect(indexAt(cell, any)).toBe(i)
          expect(cell.column).toBeLessThan(columns)
          expect(cell.row).toBeLessThan(rowCount(any))
          seen.add(`${cell.row} ${cell.column}`)
        }
        expect(seen.size).toBe(count)
      }
    }
  })

  it('in sight are those of the blocks with some rows', () => {
    expect(indicesOfRows(0, 2, grid)).toEqual({ first: 0, end: 6 })
    expect(indicesOfRows(2, 3, grid)).toEqual({ first: 0, end: 10 })
    expect(indicesOfRows(3, 9, grid)).toEqual({ first: 6, end: 10 })
  })

  it('are walked by arrow keys', () => {
    const walk = (i: number, ...keys: string[]) => keys.reduce((at, key) => indexAfterKey(key, at, grid) ?? -1, i)
    expect(walk(0, 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(3)
    expect(walk(1, 'ArrowRight')).toBe(4)
    expect(walk(4, 'ArrowLeft', 'ArrowLeft')).toBe(1)
    expect(walk(2, 'End', 'ArrowDown')).toBe(9)
    expect(walk(9, 'Home', 'ArrowUp')).toBe(0)
    expect(walk(7, 'ArrowRight')).toBe(9)
    expect(indexAfterKey('a', 0, grid)).toBeUndefined()
    // The last column may be empty.
    expect(indexAfterKey('ArrowRight', 0, { count: 1, columns: 4, blockRows: 3 })).toBe(0)
  })
})
