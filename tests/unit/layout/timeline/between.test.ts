import { describe, expect, it } from 'vitest'
import { between } from '../../../../src/layout/timeline/between.ts'

describe('a window on its way to another', () => {
  it('begins at the one, ends at the other, and only comes nearer', () => {
    const [from, to] = [
      { from: 0, to: 100 },
      { from: 40, to: 60 },
    ]
    expect(between(from, to, 0)).toEqual(from)
    expect(between(from, to, 1)).toEqual(to)
    // Fast at first: seven eighths of the way at half the time.
    expect(between(from, to, 0.5)).toEqual({ from: 35, to: 65 })
  })
})
