import { describe, expect, it } from 'vitest'
import {
  areaKm2,
  cornerDegrees,
  distanceToSegment,
  doubleArea,
  isInside,
  kmOutside,
  type Ring,
} from '../../../data/basemap/geometry.ts'
import { mercatorAbout } from '../../../data/basemap/projection.ts'

const SQUARE: Ring = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
]

describe('doubleArea', () => {
  it('is positive counter-clockwise and negative clockwise', () => {
    expect(doubleArea(SQUARE)).toBe(8)
    expect(doubleArea([...SQUARE].reverse())).toBe(-8)
  })
})

describe('areaKm2', () => {
  it('takes a degree by a degree at the equator for 12,364 km²', () => {
    // 111.195 km × 111.195 km, less 5 parts in 100,000 for the narrowing
    const degree: Ring = SQUARE.map(([x, y]) => [x / 2, y / 2])
    expect(areaKm2(degree)).toBeCloseTo(12363.7, 1)
  })

  it('is half as much at 60° north', () => {
    const degree: Ring = SQUARE.map(([x, y]) => [x / 2, 59.5 + y / 2])
    expect(areaKm2(degree)).toBeCloseTo(12364 / 2, -1)
  })
})

describe('cornerDegrees', () => {
  it.each([
    ['straight on', [-1, 0], [1, 0], 180],
    ['a right angle', [-1, 0], [0, 1], 90],
    ['the way back', [1, 0], [2, 0], 0],
  ] as const)('of %s', (_, before, after, degrees) => {
    expect(cornerDegrees(before, [0, 0], after)).toBeCloseTo(degrees)
  })
})

describe('distanceToSegment', () => {
  it.each([
    ['beside it', [1, 3], 3],
    ['beyond its end', [5, 4], 5],
    ['on it', [1, 0], 0],
  ] as const)('of a point %s', (_, point, distance) => {
    expect(distanceToSegment(point, [0, 0], [2, 0])).toBe(distance)
  })

  it('of a segment without length is that of its point', () => {
    expect(distanceToSegment([3, 4], [0, 0], [0, 0])).toBe(5)
  })
})

describe('isInside', () => {
  it('tells inside from outside', () => {
    expect(isInside([1, 1], SQUARE)).toBe(true)
    expect(isInside([3, 1], SQUARE)).toBe(false)
    expect(isInside([-1, 1], SQUARE)).toBe(false)
  })
})

describe('kmOutside', () => {
  it('is 0 inside and grows by 111 km a degree', () => {
    expect(kmOutside([1, 1], [0, 0, 2, 2])).toBe(0)
    expect(kmOutside([1, 3], [0, 0, 2, 2])).toBeCloseTo(111.195, 2)
  })

  it('counts degrees of longitude shorter to the north', () => {
    expect(kmOutside([3, 60], [0, 50, 2, 70])).toBeCloseTo(55.6, 1)
  })
})

describe('mercatorAbout', () => {
  const { forward, back } = mercatorAbout([113, 22, 115, 23])

  it('has its origin in the middle, and metres that are true there', () => {
    expect(forward([114, 22.5])).toEqual([0, 0])
    // cos 22.5° × 111,195 m × 0.01
    expect(forward([114.01, 22.5])[0]).toBeCloseTo(1027.3, 1)
    expect(forward([114, 22.51])[1]).toBeCloseTo(1112, 0)
  })

  it('comes back to where it began', () => {
    const [longitude, latitude] = back(forward([113.3, 22.9]))
    expect(longitude).toBeCloseTo(113.3, 9)
    expect(latitude).toBeCloseTo(22.9, 9)
  })
})
