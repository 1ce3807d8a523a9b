import { describe, expect, it } from 'vitest'
import { cyclesOf } from '../../../src/compiler/check-organisations.ts'

/** Counts how often a parent is looked up. */
class CountedMap extends Map<string, string | undefined> {
  lookups = 0
  override get(id: string): string | undefined {
    this.lookups++
    return super.get(id)
  }
}

/** `count` organisations, each a part of the one before; the first has the parent `top`. */
function chain(count: number, top?: string): CountedMap {
  return new CountedMap(Array.from({ length: count }, (_, i) => [`o${i}`, i === 0 ? top : `o${i - 1}`]))
}

describe('a list of organisations that fills megabytes', () => {
  it.each([
    ['in one long chain', chain(20_000)],
    ['in one long cycle', chain(20_000, 'o19999')],
    ['in a chain above a cycle', chain(20_000, 'o9')],
  ])('is checked with one look-up for each, %s', (_, parents) => {
    cyclesOf(parents)
    expect(parents.lookups).toBeLessThanOrEqual(2 * parents.size)
  })
})

it('finds each organisation of a cycle and none that only leads to it', () => {
  const cycles = cyclesOf(
    new Map([
      ['out', 'b'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['self', 'self'],
      ['top', undefined],
      ['unknown-parent', 'nobody'],
    ]),
  )
  expect([...cycles.keys()].sort()).toEqual(['a', 'b', 'c', 'self'])
  const { cycle, index } = cycles.get('c')!
  expect([...cycle.slice(index), ...cycle.slice(0, index)]).toEqual(['c', 'a', 'b'])
})
