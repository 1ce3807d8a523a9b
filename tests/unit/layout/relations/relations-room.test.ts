import { describe, expect, it } from 'vitest'
import { cellMarks, strengthOf } from '../../../../src/layout/relations/cell-marks.ts'
import { CELL, partnerUnit, relationsRoom } from '../../../../src/layout/relations/relations-room.ts'

const of = (count: number, mostTogether = 1) => ({ count, mostTogether })
const few = { single: of(10), families: of(8), width: 1012, device: 'wide', top: undefined } as const
const many = { single: of(140, 69), families: of(120, 69), width: 1012, device: 'wide', top: undefined } as const

describe('the room of the relations', () => {
  it('is beside the map while the rows fit the panels, with marks; of families where these are fewer', () => {
    expect(relationsRoom(few)).toMatchObject({ place: 'beside', form: 'marks', unit: 'single', most: 10 })
    const folded = relationsRoom({ ...few, single: of(11) })
    expect(folded).toMatchObject({ place: 'beside', form: 'marks', unit: 'families', most: 8 })
    const more = relationsRoom({ ...few, single: of(22), families: of(20) })
    expect(more).toMatchObject({ place: 'corner', form: 'marks', most: 20 })
  })

  it('has numbers where some cell has more than four', () => {
    const numbers = relationsRoom({ ...few, single: of(10, 5), families: of(8, 5) })
    expect(numbers).toMatchObject({ place: 'beside', form: 'numbers', most: 8 })
    expect([partnerUnit(of(10, 5)), partnerUnit(of(10, 4))]).toEqual(['families', 'single'])
  })

  it('is that of map and lanes for many, as many as fit with the key', () => {
    const room = relationsRoom(many)
    expect(room).toMatchObject({ place: 'corner', form: 'numbers', most: 30, hasKey: true })
    expect(room.tops).toEqual([10, 20, 30])
    expect(relationsRoom({ ...many, width: 852 })).toMatchObject({ most: 20, hasKey: true })
  })

  it('follows the reader, who may take the key’s room', () => {
    expect(relationsRoom({ ...many, width: 1360, top: 50 })).toMatchObject({ most: 50, hasKey: false })
    expect(relationsRoom({ ...many, top: 10 })).toMatchObject({ most: 10 })
    expect(relationsRoom({ ...many, top: 99 })).toMatchObject({ most: 30 })
  })

  it('is below the map on a tablet, and a list on a phone', () => {
    expect(relationsRoom({ ...many, width: 736, device: 'narrow' })).toMatchObject({ place: 'below', most: 20 })
    expect(relationsRoom({ ...few, width: 736, device: 'narrow' })).toMatchObject({ place: 'below', form: 'marks' })
    expect(relationsRoom({ ...many, width: 328, device: 'phone' })).toMatchObject({ form: 'pairs', most: 120 })
  })

  it('never has more columns than fit', () => {
    for (let width = 600; width < 2000; width += 20)
      for (const top of [undefined, 10, 20, 30, 50]) {
        const { most } = relationsRoom({ ...many, width, top })
        expect(most * CELL.numbers.width + 100).toBeLessThan(width)
      }
  })
})

describe('a cell', () => {
  it('has its marks inside, apart', () => {
    for (const count of [1, 2, 3, 4]) {
      const { size, at } = cellMarks(count)
      expect(at).toHaveLength(count)
      for (const [i, { x, y }] of at.entries()) {
        expect(Math.abs(x) + size / 2).toBeLessThanOrEqual(CELL.marks.width / 2)
        expect(Math.abs(y) + size / 2).toBeLessThanOrEqual(CELL.marks.height / 2)
        for (const other of at.slice(i + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(size)
      }
    }
  })

  it('is stronger from 1, 2, 4, 8 and 16 on', () => {
    expect([1, 2, 3, 4, 7, 8, 15, 16, 900].map(strengthOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
  })
})
