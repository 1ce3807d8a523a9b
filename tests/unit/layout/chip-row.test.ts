import { describe, expect, it } from 'vitest'
import { chipsInRow, chipsWidth, chipWidth, moreButtonWidth, type RowOptions } from '../../../src/layout/chip-row.ts'
import { seededRandom } from '../../support/random-atlas.ts'

/** 10 px a letter. */
const measure = (text: string) => text.length * 10

/** Five chips of 100 px with gaps of 6, and a button of 60. */
const row = (options: Partial<RowOptions>) =>
  chipsInRow({ count: 5, widthOf: () => 100, kept: [], width: 1000, lines: 1, moreWidth: () => 60, ...options })

describe('a row of chips', () => {
  it('shows all where they fit on its line', () => {
    expect(row({ width: 5 * 100 + 4 * 6 })).toEqual([0, 1, 2, 3, 4])
  })

  it('else shows the first ones, with room for the button for the others', () => {
    expect(row({ width: 5 * 100 + 4 * 6 - 1 })).toEqual([0, 1, 2, 3])
    expect(row({ width: 4 * 106 + 60 })).toEqual([0, 1, 2, 3])
    expect(row({ width: 4 * 106 + 60 - 1 })).toEqual([0, 1, 2])
    expect(row({ width: 50 })).toEqual([0])
    expect(row({ count: 0 })).toEqual([])
  })

  it('keeps those that are pressed, in place of the last of the first', () => {
    expect(row({ width: 3 * 106 + 60, kept: [4] })).toEqual([0, 1, 4])
    expect(row({ width: 3 * 106 + 60, kept: [1] })).toEqual([0, 1, 2])
    expect(row({ width: 50, kept: [3] })).toEqual([3])
  })

  it('takes several lines where they show all, else one', () => {
    expect(row({ width: 206, lines: 3 })).toEqual([0, 1, 2, 3, 4])
    expect(row({ width: 206, lines: 2 })).toEqual([0])
    expect(row({ width: 272, lines: 2 })).toEqual([0, 1])
  })

  it('never overflows its line by more than its first chip, in random rows', () => {
    const random = seededRandom(4)
    for (let i = 0; i < 500; i++) {
      const widths = Array.from({ length: 1 + Math.floor(random() * 40) }, () => 60 + Math.floor(random() * 200))
      const width = 200 + Math.floor(random() * 1200)
      const shown = row({ count: widths.length, widthOf: (at) => widths[at]!, width })
      const needed = chipsWidth(shown.map((at) => widths[at]!)) + (shown.length < widths.length ? 66 : 0)
      if (shown.length > 1) expect(needed).toBeLessThanOrEqual(width)
      expect(shown.length).toBeGreaterThan(0)
    }
  })
})

it('a chip is as wide as its texts, its padding and its button', () => {
  // 60 + 6 + 10 + 2 × (11 + 1)
  expect(chipWidth({ name: 'abcdef', count: '0', hasFold: false }, false, measure)).toBe(100)
  expect(chipWidth({ name: 'abcdef', count: '0', hasFold: false }, true, measure)).toBe(96)
  expect(chipWidth({ name: 'abcdef', count: '0', hasFold: false, hasBar: true }, false, measure)).toBe(126)
  expect(chipWidth({ name: 'abcdef', count: '0', hasFold: true }, false, measure)).toBe(117)
  expect(moreButtonWidth('+10', measure)).toBe(50)
})
