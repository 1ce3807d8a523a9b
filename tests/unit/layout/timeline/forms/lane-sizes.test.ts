/** Heights of lanes, and where their names are. */
import { describe, expect, it } from 'vitest'
import {
  lowestBarLanes,
  linesInStrip,
  nameMiddle,
  stripLanes,
} from '../../../../../src/layout/timeline/forms/lane-sizes.ts'

describe('strips', () => {
  const NEEDS = [1, 2, 1, 2, 1].map((lines) => ({ lines, textSize: 14, most: 3 }))

  it('have all names on their lines where these have room', () => {
    expect(stripLanes(NEEDS, 160, 1)).toEqual([24, 34, 24, 34, 24])
  })

  it('keep names on two lines whole where only the others must be lower', () => {
    const heights = stripLanes(
      NEEDS.map((need) => ({ ...need, textSize: 28 })),
      240,
      1.4,
    )
    expect(heights.map((height) => Math.round(height))).toEqual([34, 68, 34, 68, 34])
    expect(heights.map((height, i) => linesInStrip({ ...NEEDS[i]!, textSize: 28 }, height))).toEqual([1, 2, 1, 2, 1])
  })

  it('are equally low, with each name on one line, where nothing else has room', () => {
    const heights = stripLanes(NEEDS, 80, 1)
    expect(heights).toEqual([16, 16, 16, 16, 16])
    expect(heights.map((height, i) => linesInStrip(NEEDS[i]!, height))).toEqual([1, 1, 1, 1, 1])
  })
})

it.each([
  [1, 14, 1],
  [2, 14, 1],
  [1, 28, 1.4],
  [2, 28, 1.4],
])('a name of %i lines of %i px is inside the lowest lane of bars', (lines, textSize, size) => {
  const name = { lines, textSize }
  const [height = 0] = lowestBarLanes([{ ...name, most: 1 }], size)
  const first = nameMiddle('bars', height, name, size)
  expect(first - textSize / 2).toBeGreaterThanOrEqual(0)
  expect(first + (lines - 1) * (18 / 14) * textSize + textSize / 2).toBeLessThanOrEqual(height)
})
