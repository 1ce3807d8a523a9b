import { describe, expect, it } from 'vitest'
import { cityMarks, markPath, NO_CITY, SHAPES } from '../../../src/layout/city-mark.ts'
import { realAtlas } from '../../support/real-atlas.ts'

describe('a city’s mark', () => {
  it('differs by shape and by colour, and either is enough for the first six', () => {
    const marks = [...cityMarks(Array.from({ length: 6 }, (_, i) => ({ id: String(i) }))).values()]
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(6)
    expect(new Set(marks.map(({ hue }) => hue)).size).toBe(6)
  })

  it('follows the order of the atlas', () => {
    expect([...cityMarks(realAtlas.cities)]).toEqual([
      ['singapore', { shape: 'circle', hue: 1 }],
      ['hong-kong', { shape: 'square', hue: 2 }],
      ['shenzhen', { shape: 'triangle', hue: 3 }],
    ])
  })

  it('exists for six of more cities', () => {
    const marks = cityMarks(Array.from({ length: 36 }, (_, i) => ({ id: String(i) })))
    expect([...marks.keys()]).toEqual(['0', '1', '2', '3', '4', '5'])
  })

  it('is ink’s dot where there is no city', () => {
    expect(NO_CITY).toEqual({ shape: 'dot', hue: 0 })
    expect(cityMarks([]).size).toBe(0)
  })
})

describe('a mark’s outline', () => {
  it.each([...SHAPES, 'dot'] as const)('of a %s is closed, and grows with its size', (shape) => {
    const width = (path: string) =>
      Math.max(...[...path.matchAll(/-?\d+(\.\d+)?/g)].map(([x]) => Math.abs(Number(x))).filter((x) => x !== 1))
    expect(markPath(shape, 13)).toMatch(/^M[^MZ]+Z$/)
    expect(width(markPath(shape, 26)) / width(markPath(shape, 13))).toBeCloseTo(2, 1)
  })

  it('of a square is a square around the middle', () => {
    expect(markPath('square', 13)).toBe('M-6.2,-6.2L6.2,-6.2L6.2,6.2L-6.2,6.2Z')
  })

  it('of nothing has no size', () => {
    expect(markPath('diamond', 0)).toMatch(/^M(-?0,-?0L?)+Z$/)
  })
})
