/** The list of browser tests that only one engine can run. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ONE_ENGINE, reasonToSkip } from '../e2e/support/one-engine.ts'

it('names tests that there are, and gives each a reason', () => {
  for (const { file, title, reason } of ONE_ENGINE) {
    const source = readFileSync(`tests/e2e/${file}.test.ts`, 'utf8')
    // A title of `it.each` has its values inserted.
    const titles = [...source.matchAll(/'([^'\n]+)'/g)].map(([, one]) => one!)
    const isOf = (one: string) =>
      new RegExp(
        `^${one
          .split(/%[sid]/)
          .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.+')}$`,
      ).test(title)
    expect(titles.some(isOf), `${file}: ${title}`).toBe(true)
    expect(reason).not.toBe('')
  }
})

it('is short: at most ten tests of all are left to one engine', () => {
  expect(ONE_ENGINE.length).toBeLessThanOrEqual(10)
})

it('leaves a test out in the other engine alone', () => {
  const [{ file, title, engine }] = ONE_ENGINE as [(typeof ONE_ENGINE)[number]]
  const other = engine === 'chromium' ? 'firefox' : 'chromium'
  expect(reasonToSkip(engine, `/somewhere/tests/e2e/${file}.test.ts`, title)).toBe(undefined)
  expect(reasonToSkip(other, `/somewhere/tests/e2e/${file}.test.ts`, title)).toMatch(`${engine} alone: `)
  expect(reasonToSkip(other, '/somewhere/tests/e2e/another.test.ts', title)).toBe(undefined)
})
