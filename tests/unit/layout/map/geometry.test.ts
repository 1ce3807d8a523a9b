import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, crosses, exitOf, grow, overlaps, segmentOutside } from '../../../../src/layout/map/geometry.ts'

const BOX = { left: 0, top: 0, right: 10, bottom: 10 }

describe('overlaps', () => {
  it('is false for boxes that only share an edge', () => {
    expect(overlaps(BOX, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false)
    expect(overlaps(BOX, { left: 9.9, top: 0, right: 20, bottom: 10 })).toBe(true)
  })
})

describe('crosses', () => {
  it.each([
    ['through the middle', -5, 5, 15, 5, true],
    ['from inside', 5, 5, 15, 15, true],
    ['wholly inside', 2, 2, 3, 3, true],
    ['along an edge', -5, 0, 15, 0, false],
    ['beside it', -5, -1, 15, -1, false],
    ['short of it', -5, 5, -1, 5, false],
    ['past a corner', 8, -4, 14, 4, false],
    ['across a corner', 6, -2, 12, 4, true],
  ] as const)('%s', (_name, x1, y1, x2, y2, expected) => {
    expect(crosses({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }, BOX)).toBe(expected)
  })

  it('does not depend on the direction', () => {
    const number = fc.integer({ min: -20, max: 30 })
    fc.assert(
      fc.property(number, number, number, number, (x1, y1, x2, y2) => {
        const from = { x: x1, y: y1 }
        const to = { x: x2, y: y2 }
        expect(crosses({ from, to }, BOX)).toBe(crosses({ from: to, to: from }, BOX))
      }),
    )
  })
})

describe('grow', () => {
  it('never turns a box inside out', () => {
    expect(grow(BOX, -20)).toEqual({ left: 5, top: 5, right: 5, bottom: 5 })
  })
})

describe('segmentOutside', () => {
  it('begins at the mark’s edge and ends at the point', () => {
    // 20 px long, 8 px of it under the mark
    expect(segmentOutside({ x: 0, y: 0 }, { x: 20, y: 0 }, 8)).toEqual({ from: { x: 8, y: 0 }, to: { x: 20, y: 0 } })
  })

  it('is none where the mark covers the point', () => {
    expect(segmentOutside({ x: 0, y: 0 }, { x: 5, y: 0 }, 8)).toBeNull()
  })
})

describe('exitOf', () => {
  it.each([
    ['right', 25, 5, 10, 5],
    ['left', -15, 5, 0, 5],
    ['top', 5, -15, 5, 0],
    ['bottom', 5, 25, 5, 10],
  ] as const)('leaves by the %s', (edge, x, y, atX, atY) => {
    expect(exitOf(BOX, { x, y })).toEqual({ edge, point: { x: atX, y: atY } })
  })

  it('is on the frame for whatever lies outside it', () => {
    expect(boxAround(exitOf(BOX, { x: 100, y: 100 }).point, 0)).toEqual(boxAround({ x: 10, y: 10 }, 0))
  })
})
