import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countWords, hasContents, headingFragments, markdownLinks } from '../support/markdown.ts'
import { projectFiles } from '../support/project-files.ts'

describe('Markdown files', () => {
  it('link only to files and headings that exist', () => {
    const files = projectFiles('*.md')
    expect(files).toContain('README.md')
    expect(files.flatMap((path) => brokenLinks(path, readFileSync(path, 'utf8')))).toEqual([])
  })

  it('are reported when a file is missing, or a heading in this file or another', () => {
    const source =
      '# A b\n\n[a](#a-b) [c](#c) [d](missing.md) [e](README.md#nowhere)\n[f](https://example.org) `[g](g.md)`\n'
    expect(brokenLinks('example.md', source)).toEqual([
      'example.md:3: #c',
      'example.md:3: missing.md',
      'example.md:3: README.md#nowhere',
    ])
  })
})

describe('a README under src', () => {
  it('has at most ten lines, or a table of contents', () => {
    const files = projectFiles('src/**/README.md', 'src/README.md')
    expect(files.length).toBeGreaterThan(10)
    const long = files.filter((path) => {
      const source = readFileSync(path, 'utf8')
      return source.trimEnd().split('\n').length > 10 && !hasContents(source)
    })
    expect(long).toEqual([])
  })

  it('has a table of contents only when it lists all its sections', () => {
    expect(hasContents('# A\n\n- [B](#b)\n- [C](#c)\n\n## B\n\n## C\n')).toBe(true)
    expect(hasContents('# A\n\n- [B](#b)\n\n## B\n\n## C\n')).toBe(false)
    expect(hasContents('# A\n\nText.\n')).toBe(false)
  })
})

describe('README.md', () => {
  it('has 600 to 900 words', () => {
    const words = countWords(readFileSync('README.md', 'utf8'))
    expect(words).toBeGreaterThanOrEqual(600)
    expect(words).toBeLessThanOrEqual(900)
  })
})

function brokenLinks(path: string, source: string): string[] {
  return markdownLinks(source).flatMap(({ line, target }) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', fragment] = target.split('#', 2)
    const linked = file === '' ? path : posix.join(posix.dirname(path), decodeURI(file))
    if (file !== '' && !existsSync(linked)) return [`${path}:${line}: ${target}`]
    if (fragment === undefined) return []
    const text = file === '' ? source : readFileSync(linked, 'utf8')
    return headingFragments(text).has(fragment) ? [] : [`${path}:${line}: ${target}`]
  })
}
