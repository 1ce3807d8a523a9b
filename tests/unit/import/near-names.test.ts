import { expect, it } from 'vitest'
import { leastSlips, lettersOf } from '../../../src/import/places/near-names.ts'
import { distance } from '../../../src/model/edit-distance.ts'
import { pick, seededRandom } from '../../support/random-atlas.ts'

it('never takes two names to be further apart by their letters than by their edits', () => {
  const random = seededRandom(24)
  const word = () =>
    Array.from({ length: 3 + Math.floor(8 * random()) }, () => pick(Array.from('abcdeou ßé北京港'), random)).join('')
  for (let i = 0; i < 2000; i++) {
    const [a, b] = [word(), word()]
    expect(leastSlips(lettersOf(a), lettersOf(b)), `${a}, ${b}`).toBeLessThanOrEqual(distance(a, b))
  }
  expect(leastSlips(lettersOf('boston'), lettersOf('bostn'))).toBeLessThan(2)
  expect(leastSlips(lettersOf('boston'), lettersOf('vilnius'))).toBeGreaterThan(2)
})
