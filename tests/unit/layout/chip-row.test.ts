import { expect, it } from 'vitest'
import { chipsOnLine } from '../../../src/layout/chip-row.ts'

/** 10 px a letter. A chip of 6 letters and 1 digit is 60 + 6 + 10 + 2 × 12 = 100 px wide. */
const measure = (text: string) => text.length * 10
const chips = Array.from({ length: 5 }, () => ({ name: 'abcdef', count: '0', hasFold: false }))

it('the chips that fit on a line are counted with the gaps between them', () => {
  expect(chipsOnLine(chips, 5 * 100 + 4 * 6, measure)).toBe(5)
  expect(chipsOnLine(chips, 5 * 100 + 4 * 6 - 1, measure)).toBe(4)
  expect(chipsOnLine(chips, 100, measure)).toBe(1)
})

it('a chip that can be unfolded is wider', () => {
  expect(chipsOnLine([{ ...chips[0]!, hasFold: true }, chips[1]!], 206, measure)).toBe(1)
  expect(chipsOnLine([{ ...chips[0]!, hasFold: true }, chips[1]!], 223, measure)).toBe(2)
})

it('at least one chip is shown, and no more than there are', () => {
  expect(chipsOnLine(chips, 50, measure)).toBe(1)
  expect(chipsOnLine(chips, 5000, measure)).toBe(5)
  expect(chipsOnLine([], 100, measure)).toBe(0)
})
