import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../../../src/layout/map/circles/coverage.ts'

describe('the part that circles cover', () => {
  it('is that of the fullest 64 × 64 px', () => {
    // 17² π / 64² = 22 %
    expect(coverageOf([{ x: 32, y: 32, radius: 17 }])).toBeCloseTo(0.222, 2)
    expect(coverageOf([{ x: 64, y: 32, radius: 17 }])).toBeCloseTo(0.111, 2)
    expect(coverageOf([{ x: -32, y: 1056, radius: 17 }])).toBeCloseTo(0.222, 2)
    expect(coverageOf([])).toBe(0)
  })

  it('counts what two circles cover once', () => {
    const one = { x: 32, y: 32, radius: 17 }
    expect(coverageOf([one, one, { ...one, radius: 5 }])).toBe(coverageOf([one]))
  })

  it('isn’t measured where it can’t be enough', () => {
    expect(coverageOf([{ x: 32, y: 32, radius: 17 }], 0.3)).toBe(0)
  })
})
