import { describe, expect, it } from 'vitest'
import { columnPaths } from '../../../../src/layout/timeline/forms/overview-paths.ts'
import { brushOf, edgeAt, overviewLayout } from '../../../../src/layout/timeline/overview.ts'
import { dayNumber } from '../../../../src/model/dataset/day.ts'
import { passingRows, rowsOfItems } from '../../../support/timeline-rows.ts'
import { LANES, makeCrowd, makeItem, REAL } from './timeline.ts'

const year = { from: dayNumber('2018-01-01'), to: dayNumber('2018-12-31') }
const make = (items: typeof REAL, height = 28) => {
  const rows = rowsOfItems(items, LANES)
  return overviewLayout({ rows, extent: year, width: 876, height, size: 1 })(passingRows(items, rows))
}

describe('the overview', () => {
  it('shows each of a few events, stacked where they are too near', () => {
    const { marks, columns } = make(REAL)
    expect(columns).toEqual([])
    expect(marks).toHaveLength(9)
    const y = (id: string) => marks.find((mark) => mark.id === id)?.y ?? Number.NaN
    expect(y('alibaba-ntu')).toBe(28 - 3.5 - 1)
    // 12 and 15 June are 7 px apart: a mark of 7 px each, and the second no lower than the first.
    expect(y('jd-cuhksz')).toBeLessThanOrEqual(y('tencent-cuhksz'))
  })

  it('counts a crowd by columns, all of it', () => {
    const { marks, columns, most } = make(makeCrowd(500, 1))
    expect(marks).toEqual([])
    expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(500)
    expect(most).toBeGreaterThan(1)
    for (const { x, width, y, height } of columns) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(876 + 4)
      expect(y).toBeGreaterThanOrEqual(-1e-9)
      expect(y + height).toBeLessThanOrEqual(28 + 1e-9)
    }
  })

  it('draws a crowd’s columns as a path for each hue and look', () => {
    const { columns } = make(makeCrowd(500, 1).map((item, i) => (i % 3 === 0 ? { ...item, faded: true } : item)))
    const paths = columnPaths(columns, (lane) => LANES.findIndex(({ id }) => id === lane) + 1)
    expect(paths).toHaveLength(2 * LANES.length)
    expect(paths.reduce((sum, { d }) => sum + (d.match(/M/g)?.length ?? 0), 0)).toBe(columns.length)
  })

  it('counts an event of several lanes once', () => {
    const items = [makeItem('joint', '2018-06-01', { lanes: ['shenzhen', 'singapore'] })]
    expect(make(items).marks.map((mark) => mark.lane)).toEqual(['shenzhen'])
  })

  it('turns a window into pixels and an edge back into its day', () => {
    const { scale } = make(REAL)
    const window = { from: dayNumber('2018-03-01'), to: dayNumber('2018-11-30') }
    const { x0, x1 } = brushOf(window, scale)
    // 59 and 334 days from the first of January, at 852 ÷ 365 px a day.
    expect(x0).toBeCloseTo(12 + (59 * 852) / 365)
    expect(x1).toBeCloseTo(12 + (334 * 852) / 365)
    expect(edgeAt(x0 + 0.9, 'from', scale)).toBe(window.from)
    expect(edgeAt(x1 - 0.9, 'to', scale)).toBe(window.to)
  })

  it('is empty for no events', () => {
    expect(make([])).toMatchObject({ marks: [], columns: [], most: 0 })
  })
})
