/** Heights of lanes of strips. */
import { describe, expect, it } from 'vitest'
import { linesInStrip, stripLanes } from '../../../../../src/layout/timeline/forms/lane-sizes.ts'

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
