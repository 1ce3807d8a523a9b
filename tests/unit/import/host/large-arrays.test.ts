import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Assembly, piecesOf } from '../../../../src/import/host/large-arrays.ts'

function rebuilt(value: unknown, most: number): unknown {
  const assembly = new Assembly()
  // Each piece is copied, as by a message.
  for (const piece of piecesOf(value, most)) assembly.add(structuredClone(piece))
  return assembly.value
}

describe('a value in pieces', () => {
  it('is the same when it is put together', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 1, max: 4 }), (value, most) => {
        expect(rebuilt(value, most)).toEqual(value)
      }),
    )
  })

  it('has no piece with more items than allowed', () => {
    const atlas = {
      title: { en: 'Fairs' },
      tables: [{ columns: { start: [1, 2, 3, 4, 5], partners: [[1], [2], [3]] } }],
    }
    expect([...piecesOf(atlas, 2)]).toEqual([
      { kind: 'frame', value: { title: { en: 'Fairs' }, tables: [{ columns: { start: [], partners: [] } }] } },
      { kind: 'items', path: ['tables', 0, 'columns', 'start'], items: [1, 2] },
      { kind: 'items', path: ['tables', 0, 'columns', 'start'], items: [3, 4] },
      { kind: 'items', path: ['tables', 0, 'columns', 'start'], items: [5] },
      { kind: 'items', path: ['tables', 0, 'columns', 'partners'], items: [[1], [2]] },
      { kind: 'items', path: ['tables', 0, 'columns', 'partners'], items: [[3]] },
    ])
  })
})
