import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortSteps } from '../../../src/model/sort-steps.ts'
import { runAtOnce } from '../../../src/model/steps.ts'

const anyNumbers = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.nat(), fc.integer({ min: 1, max: 50 }))
  .map(([length, seed, kinds]) => Array.from({ length }, (_, i) => ((i * 7919 + seed) ** 2 % 104_729) % kinds))

it('sorts as an array does, and keeps the order of what is equal', () => {
  fc.assert(
    fc.property(anyNumbers, (keys) => {
      const compare = (a: number, b: number) => keys[a]! - keys[b]!
      const rows = Uint32Array.from(keys.keys())
      expect([...runAtOnce(sortSteps(rows, compare))]).toEqual([...rows].sort(compare))
    }),
  )
})

it('pauses often, and tells how much is done, which only grows', () => {
  const rows = Uint32Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007)
  let compared = 0
  const most: number[] = []
  const told: number[] = []
  for (const done of sortSteps(rows, (a, b) => (compared++, a - b))) {
    most.push(compared)
    compared = 0
    told.push(done)
  }
  // 128 numbers are sorted by some 128 × log2(128) comparisons.
  expect(Math.max(...most)).toBeLessThan(1200)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect([told[0], told.at(-1)! <= 1]).toEqual([0, true])
})
