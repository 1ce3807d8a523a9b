import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedName, nearest } from '../../../src/compiler/did-you-mean.ts'
import { distance } from '../../../src/model/edit-distance.ts'

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['partner', 'partner', 0],
    ['partner', 'partners', 1], // one letter more
    ['partner', 'prtner', 1], // one less
    ['partner', 'pardner', 1], // one changed
    ['partner', 'patrner', 1], // two swapped
    ['ab', 'ba', 1],
    ['abc', 'cab', 2],
    ['', 'date', 4],
  ])('from %j to %j is %i', (a, b, slips) => {
    expect(distance(a, b)).toBe(slips)
  })

  test('is the same both ways, and no longer than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('the nearest known name', () => {
  const known = ['example-university', 'example-cloud', 'tencent', 'tencent-ai-lab']

  test('is the one with the fewest slips', () => {
    expect(nearest('exmaple-clod', known)).toBe('example-cloud')
  })
  test('is the first in the alphabet of two as near', () => {
    expect(nearest('day', ['say', 'may'])).toBe('may')
  })
  test('does not mind capitals', () => {
    expect(nearest('Tencent', known)).toBe('tencent')
  })
  test('is what a short form begins', () => {
    expect(nearest('example-uni', known)).toBe('example-university')
  })
  test('is none when all are other words', () => {
    expect(nearest('polyu', known)).toBeUndefined()
    expect(nearest('', known)).toBeUndefined()
    expect(expectedName('polyu', known, 'an organisation')).toBe('expected an organisation')
  })
})
