import { describe, expect, it } from 'vitest'
import { deckTitleSize } from '../../../src/layout/deck-title.ts'

/** A letter is half as wide as high. */
const widthOf = (text: string, size: number) => (text.length * size) / 2

describe('one title size a deck', () => {
  it('is the largest at which the longest title fits in its lines', () => {
    const long = { text: 'x'.repeat(30), lines: 2 }
    const short = { text: 'x', lines: 2 }
    // 30 letters of 40 px are 600 px, 672 with ragged ends: two lines of 336; of 50 px, two of 420.
    expect(deckTitleSize([short, long], [50, 40], 400, widthOf)).toBe(40)
    expect(deckTitleSize([short, long], [50, 40], 421, widthOf)).toBe(50)
  })

  it('leaves a slide with a table a single line', () => {
    expect(deckTitleSize([{ text: 'x'.repeat(10), lines: 1 }], [50, 40], 249, widthOf)).toBe(40)
    expect(deckTitleSize([{ text: 'x'.repeat(10), lines: 1 }], [50, 40], 250, widthOf)).toBe(50)
  })

  it('is the smallest where none fits', () => {
    expect(deckTitleSize([{ text: 'x'.repeat(99), lines: 1 }], [50, 40], 100, widthOf)).toBe(40)
  })
})
