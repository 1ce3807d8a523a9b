import { describe, expect, it } from 'vitest'
import { deckTitleSize, type DeckTitle } from '../../../src/layout/deck-title.ts'

/** A letter is half as wide as high. */
const widthOf = (text: string, size: number) => (text.length * size) / 2
const titleOf = (letters: number, room: Partial<DeckTitle>): DeckTitle => ({
  text: 'x'.repeat(letters),
  lines: 2,
  width: 1000,
  height: 1000,
  ...room,
})
const sizeOf = (...titles: DeckTitle[]) => deckTitleSize(titles, [50, 40], 1, widthOf)

describe('one title size a deck', () => {
  it('is the largest at which the longest title fits in its lines', () => {
    // 30 letters of 40 px are 600 px, 672 with ragged ends: two lines of 336; of 50 px, two of 420.
    expect(sizeOf(titleOf(1, { width: 400 }), titleOf(30, { width: 400 }))).toBe(40)
    expect(sizeOf(titleOf(1, { width: 421 }), titleOf(30, { width: 421 }))).toBe(50)
  })

  it('leaves a slide with a table a single line', () => {
    expect(sizeOf(titleOf(10, { lines: 1, width: 249 }))).toBe(40)
    expect(sizeOf(titleOf(10, { lines: 1, width: 250 }))).toBe(50)
  })

  it('leaves room for the text under a title of one line or two', () => {
    // A line and a gap of 0.15 of 50 px are 57.5 px, two lines 107.5.
    expect(sizeOf(titleOf(10, { height: 57 }))).toBe(40)
    expect(sizeOf(titleOf(10, { height: 58 }))).toBe(50)
    expect(sizeOf(titleOf(10, { width: 200, height: 107 }))).toBe(40)
    expect(sizeOf(titleOf(10, { width: 200, height: 108 }))).toBe(50)
  })

  it('is the smallest where none fits', () => {
    expect(sizeOf(titleOf(99, { lines: 1, width: 100 }))).toBe(40)
  })
})
