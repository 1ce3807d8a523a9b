import { describe, expect, it } from 'vitest'
import { coverageOf, oneMapForm } from '../../../../src/layout/map/map-form.ts'

const SIZE = { width: 128, height: 64 }

describe('the form of a map of many cities', () => {
  it('is circles while these cover less than 35 % of every part', () => {
    expect(oneMapForm(0.349)).toBe('circles')
    expect(oneMapForm(0.35)).toBe('squares')
  })

  it('is circles again only with a tenth to spare', () => {
    expect(oneMapForm(0.33, 'circles')).toBe('circles')
    expect(oneMapForm(0.33, 'squares')).toBe('squares')
    expect(oneMapForm(0.31, 'squares')).toBe('circles')
  })
})

describe('the part that circles cover', () => {
  it('is that of the fullest 64 × 64 px', () => {
    // 17² π / 64² = 22 %
    expect(coverageOf([{ x: 32, y: 32, radius: 17 }], SIZE)).toBeCloseTo(0.222, 2)
    expect(coverageOf([{ x: 64, y: 32, radius: 17 }], SIZE)).toBeCloseTo(0.111, 2)
  })

  it('counts what two circles cover once', () => {
    const one = { x: 32, y: 32, radius: 17 }
    expect(coverageOf([one, one, { ...one, radius: 5 }], SIZE)).toBe(coverageOf([one], SIZE))
  })

  it('ignores circles outside the map', () => {
    expect(coverageOf([{ x: -40, y: 32, radius: 17 }, { x: 32, y: 300, radius: 17 }], SIZE)).toBe(0) // prettier-ignore
  })
})
