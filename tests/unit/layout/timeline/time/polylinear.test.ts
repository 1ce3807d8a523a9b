import { scaleLinear } from 'd3-scale'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { polylinear } from '../../../../../src/layout/timeline/time/polylinear.ts'

/** Numbers in ascending order; those of pixels may be the same, where a piece has no width. */
const ascending = (length: number, least: number) =>
  fc
    .array(fc.integer({ min: least, max: 500 }), { minLength: length, maxLength: length })
    .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, -700)))

it('maps days and pixels as d3-scale does', () => {
  const scales = fc.integer({ min: 2, max: 7 }).chain((length) => fc.tuple(ascending(length, 1), ascending(length, 0)))
  fc.assert(
    fc.property(scales, fc.double({ min: -2000, max: 4000, noNaN: true }), ([days, pixels], value) => {
      const scale = polylinear(days, pixels)
      const expected = scaleLinear(days, pixels)
      expect(scale(value)).toBe(expected(value))
      expect(scale.invert(value)).toBe(expected.invert(value))
    }),
    { seed: 2018, numRuns: 2000 },
  )
})
