import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces, longItems } from '../../../../src/model/export/json-pieces.ts'

function written(value: unknown): string {
  return [...jsonPieces(value)].map(({ text }) => text).join('')
}

/** Objects with arrays of any length, long ones too. */
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant([]), fc.constant({ a: ['\n'] })), { maxLength: 350 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string(), fc.oneof(tie('value'), fc.constant(undefined)), { maxKeys: 4 }),
  ),
})).value

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(written(value)).toBe(JSON.stringify(value, null, 2))
      }),
      { numRuns: 300 },
    )
  })

  it('makes the items of an iterable when it writes them', () => {
    let made = 0
    const items = function* () {
      for (let i = 0; i < 1000; i++) yield { i: made++ }
    }
    const pieces = jsonPieces({ kind: 'list', items: items(), empty: [].values() })
    expect(made).toBe(0)
    let text = ''
    let most = 0
    for (let before = 0, piece = pieces.next(); piece.done !== true; before = made, piece = pieces.next()) {
      text += piece.value.text
      most = Math.max(most, made - before)
    }
    expect(most).toBeLessThan(200)
    expect(text).toBe(
      JSON.stringify({ kind: 'list', items: Array.from({ length: 1000 }, (_, i) => ({ i })), empty: [] }, null, 2),
    )
  })

  it('counts the items of long lists, for who tells the progress', () => {
    const value = { a: Array(1000).fill(0), b: [{ c: Array(250).fill([1, 2]) }], short: [1, 2] }
    const pieces = [...jsonPieces(value)]
    const items = pieces.reduce((sum, piece) => sum + piece.items, 0)
    expect(items).toBe(1251)
    expect(Math.max(...pieces.map((piece) => piece.items))).toBe(100)
    expect(longItems(value)).toBe(items)
  })
})
