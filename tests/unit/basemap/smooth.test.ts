import { describe, expect, it } from 'vitest'
import { cornerDegrees, doubleArea, pointAt, type Ring } from '../../../data/basemap/geometry.ts'
import { cutCorners, dropSpikes, simplify } from '../../../data/basemap/smooth.ts'

const SQUARE: Ring = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]

describe('simplify', () => {
  it('leaves out what lies within the tolerance, and keeps what lies beyond', () => {
    const bumpy: Ring = [[0, 0], [50, 3], [100, 0], [100, 50], [100, 100], [50, 92], [0, 100]] // prettier-ignore
    expect(simplify(bumpy, () => 5)).toEqual([
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 92],
      [0, 100],
    ])
  })

  it('may be more tolerant in one place than in another', () => {
    const bumpy: Ring = [[0, 0], [50, 3], [100, 0], [100, 100], [50, 97], [0, 100]] // prettier-ignore
    expect(simplify(bumpy, ([, y]) => (y > 50 ? 5 : 1))).toEqual([
      [0, 0],
      [50, 3],
      [100, 0],
      [100, 100],
      [0, 100],
    ])
  })

  it('leaves a ring of four points alone', () => {
    expect(simplify(SQUARE, () => 1000)).toBe(SQUARE)
  })
})

describe('cutCorners', () => {
  it('keeps half of each edge where no limit holds it', () => {
    expect(cutCorners(SQUARE, Infinity, 1)).toEqual([
      [25, 0],
      [75, 0],
      [100, 25],
      [100, 75],
      [75, 100],
      [25, 100],
      [0, 75],
      [0, 25],
    ])
  })

  it('cuts no more than the limit from a long edge, and half as much in the next round', () => {
    expect(cutCorners(SQUARE, 10, 1).slice(0, 2)).toEqual([
      [10, 0],
      [90, 0],
    ])
    const twice = cutCorners(SQUARE, 10, 2)
    // first edge: 10 to 90, then 5 more from each end
    expect(twice.slice(0, 2)).toEqual([
      [15, 0],
      [85, 0],
    ])
  })

  it('never adds land beyond the corners, and opens every corner', () => {
    const cut = cutCorners(SQUARE, 20, 3)
    expect(doubleArea(cut)).toBeLessThan(doubleArea(SQUARE))
    cut.forEach(([x, y], i) => {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x, y)).toBeLessThanOrEqual(100)
      expect(cornerDegrees(pointAt(cut, i - 1), [x, y], pointAt(cut, i + 1))).toBeGreaterThan(90)
    })
  })
})

describe('dropSpikes', () => {
  it('takes off a tip and what it leaves behind', () => {
    const spiked: Ring = [[0, 0], [100, 0], [100, 49], [300, 50], [100, 51], [100, 100], [0, 100]] // prettier-ignore
    expect(dropSpikes(spiked, 15)).toEqual([
      [0, 0],
      [100, 0],
      [100, 49],
      [100, 51],
      [100, 100],
      [0, 100],
    ])
  })

  it('takes off a point said twice', () => {
    expect(dropSpikes([...SQUARE, [0, 100]], 15)).toEqual(SQUARE)
  })

  it('leaves a ring without spikes as it is', () => {
    expect(dropSpikes(SQUARE, 15)).toEqual(SQUARE)
  })
})
