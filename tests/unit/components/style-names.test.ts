import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../support/import-rules.ts'

/** Classes that apply to an element anywhere, and that a component may extend. */
const SHARED = ['mark']

const NAME = /\.(-?[a-z][\w-]*)/gi

describe('names in the page’s style', () => {
  it('are no component’s own: what is said of them once would hold there, too', () => {
    const page = ['src/app.css', 'src/build/discovery/without-script.css'].flatMap((path) =>
      namesIn(readFileSync(path, 'utf8')),
    )
    expect(page).toContain('visually-hidden')
    const taken = sourceFiles('src').flatMap(({ path, source }) =>
      namesIn(/<style[^>]*>(.*)<\/style>/s.exec(source)?.[1] ?? '')
        .filter((name) => page.includes(name) && !SHARED.includes(name))
        .map((name) => `${path}: .${name}`),
    )
    expect(taken).toEqual([])
  })
})

/** Class names in selectors. */
function namesIn(css: string): string[] {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+(?={)/g) ?? []
  return [...new Set(selectors.flatMap((one) => [...one.matchAll(NAME)].map(([, name]) => name!)))]
}
