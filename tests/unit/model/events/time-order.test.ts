import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeOrder } from '../../../../src/model/events/time-order.ts'

const day = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(-Infinity, Infinity, -4_371_953, 2_932_896))

it('is by first day, then by last, then as given', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(day, day)), (days) => {
      const rows = days.map(([start, end], i) => ({ start, end, i }))
      const less = (a: number, b: number) => (a === b ? 0 : a - b)
      const sorted = rows.toSorted((a, b) => less(a.start, b.start) || less(a.end, b.end) || a.i - b.i)
      const order = timeOrder(
        Float64Array.from(rows, ({ start }) => start),
        Float64Array.from(rows, ({ end }) => end),
      )
      expect([...order]).toEqual(sorted.map(({ i }) => i))
    }),
  )
})
