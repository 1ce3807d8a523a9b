import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowSet } from '../../../../src/model/events/row-set.ts'

/** Two sets of rows of the same length, as sorted lists. */
const twoSets = fc.integer({ min: 0, max: 130 }).chain((length) => {
  const rows = fc
    .uniqueArray(fc.integer({ min: 0, max: Math.max(0, length - 1) }), { maxLength: length })
    .map((list) => list.toSorted((a, b) => a - b))
  return fc.tuple(fc.constant(length), rows, rows)
})

describe('a set of rows', () => {
  it('answers as a list of the rows does', () => {
    fc.assert(
      fc.property(twoSets, fc.nat(140), fc.nat(140), ([length, a, b], from, to) => {
        const [one, other] = [RowSet.of(length, a), RowSet.of(length, b)]
        expect([...one]).toEqual(a)
        expect(one.count).toBe(a.length)
        expect([...one.and(other)]).toEqual(a.filter((row) => b.includes(row)))
        expect(one.countAnd(other)).toBe(one.and(other).count)
        expect([...one.or(other)]).toEqual([...new Set([...a, ...b])].toSorted((x, y) => x - y))
        expect([...one.andNot(other)]).toEqual(a.filter((row) => !b.includes(row)))
        expect(one.slice(from, to)).toEqual(a.slice(from, to))
        expect(one.equals(other)).toBe(a.join() === b.join())
        expect([...RowSet.where(length, (row) => a.includes(row))]).toEqual(a)
        const visited: number[] = []
        one.forEach((row) => visited.push(row))
        expect(visited).toEqual(a)
        expect(Array.from({ length }, (_, row) => one.has(row))).toEqual(
          Array.from({ length }, (_, row) => a.includes(row)),
        )
      }),
    )
  })

  it('of a range has its rows', () => {
    fc.assert(
      fc.property(fc.nat(130), fc.nat(130), fc.nat(130), (a, b, c) => {
        const [from = 0, to = 0, length = 0] = [a, b, c].toSorted((x, y) => x - y)
        expect([...RowSet.range(length, from, to)]).toEqual(Array.from({ length: to - from }, (_, i) => from + i))
      }),
    )
  })

  it.each([0, 1, 31, 32, 33, 64])('of all %i rows has each of them and no more', (length) => {
    const all = RowSet.all(length)
    expect(all.count).toBe(length)
    expect([...all]).toEqual(Array.from({ length }, (_, row) => row))
    expect(all.andNot(all).equals(RowSet.none(length))).toBe(true)
  })
})
