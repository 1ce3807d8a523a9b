import { describe, expect, it } from 'vitest'
import { largestFile, LONGEST_TEXT, type FileContent } from '../../../../src/model/dataset/largest-file.ts'

const CONTENTS = ['atlas', 'text', 'workbook'] as const satisfies readonly FileContent[]
/** GiB, as browsers round them. */
const MEMORIES = [0.25, 0.5, 1, 2, 4, 8, 16, 32]

/** The sizes of a million made-up events, bytes. */
const MILLION = { atlas: 79_981_840, text: 80_171_909 }

describe('the largest file', () => {
  it('of a device with 8 GiB holds a million events, as an atlas and as a table', () => {
    expect(largestFile('atlas', 8)).toBeGreaterThan(MILLION.atlas)
    expect(largestFile('text', 8)).toBeGreaterThan(MILLION.text)
  })

  it('of a device with 2 GiB doesn’t, and where the browser says nothing it does as an atlas', () => {
    for (const content of ['atlas', 'text'] as const)
      expect(largestFile(content, 2), content).toBeLessThan(MILLION[content])
    expect(largestFile('atlas')).toBeGreaterThan(MILLION.atlas)
  })

  it('grows with the memory as far as scripts can use it, and is a text that can be decoded', () => {
    for (const content of CONTENTS) {
      const sizes = MEMORIES.map((memory) => largestFile(content, memory))
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
      expect(sizes.at(-1), content).toBe(sizes.at(-2))
      for (const size of sizes) expect(size).toBeLessThanOrEqual(LONGEST_TEXT)
    }
  })

  it('holds a hundred thousand events on the smallest device', () => {
    for (const content of ['atlas', 'text'] as const)
      expect(largestFile(content, 1), content).toBeGreaterThan(MILLION[content] / 10)
  })
})
