import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatHanVariants, hanVariants } from '../../../../src/build/scripts/han-variants.ts'

it('the table of Chinese variants is what `npm run variants` makes of the dictionaries', () => {
  expect(readFileSync('src/model/filter/han-variants.ts', 'utf8')).toBe(formatHanVariants(hanVariants()))
})

it('has every character in one group, of two at least', () => {
  const groups = hanVariants()
  const characters = groups.flatMap((group) => [...group])
  expect(new Set(characters).size).toBe(characters.length)
  expect(Math.min(...groups.map((group) => group.length))).toBeGreaterThan(1)
})
