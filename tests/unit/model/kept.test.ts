import { describe, expect, it } from 'vitest'
import { keeper } from '../../../src/model/kept.ts'

describe('a list that is kept', () => {
  it('is the same list as long as it holds the same, in the same order', () => {
    const keep = keeper<number>()
    const first = keep([1, 2])
    expect(keep([1, 2])).toBe(first)
    expect(keep([2, 1])).toEqual([2, 1])
    expect(keep([2])).toEqual([2])
    expect(keep([])).toEqual([])
  })
})
