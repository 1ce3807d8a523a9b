import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headerLines, headerRules, headers, metaCsp, readHeaderLines } from '../../../src/build/csp.ts'

describe('the policy', () => {
  it('allows nothing that isn’t listed, nothing inline, nothing evaluated', () => {
    expect(metaCsp()).toMatch(/^default-src 'none'; /)
    expect(metaCsp()).not.toContain('unsafe-')
  })

  it('lets no string become script or markup but through Svelte’s policy and ours', () => {
    expect(metaCsp()).toContain("require-trusted-types-for 'script'")
    expect(metaCsp()).toContain('trusted-types svelte-trusted-html lab-atlas;')
  })

  it('names the hosts of data and tiles where they belong, and no other', () => {
    const policy = metaCsp({ data: ['https://data.example.org'], tiles: ['https://*.tiles.example.org'] })
    expect(policy).toContain("connect-src 'self' https://data.example.org;")
    expect(policy).toContain("img-src 'self' https://*.tiles.example.org;")
    expect(policy.match(/example\.org/g)).toHaveLength(2)
  })

  it('names the page’s origin, if known, with every ‘self’, which Safari ignores in a sandboxed frame', () => {
    const own = 'https://atlas.example.org'
    const hosts = { own, parents: ['https://news.example.org'] }
    for (const policy of [metaCsp(hosts), headers(hosts)['Content-Security-Policy']!, headerRules(hosts)]) {
      const directives = policy.split(';').filter((directive) => directive.includes("'self'"))
      expect(directives.length).toBeGreaterThan(6)
      for (const directive of directives) expect(directive).toContain(`'self' ${own}`)
    }
    expect(metaCsp()).not.toContain('https:')
  })

  it('says who may frame the atlas in the header alone, where browsers read it', () => {
    expect(headers()['Content-Security-Policy']).toBe(`${metaCsp()}; frame-ancestors *`)
    expect(metaCsp()).not.toContain('frame-ancestors')
    const named = headers({ parents: ['https://news.example.org'] })['Content-Security-Policy']
    expect(named).toBe(`${metaCsp()}; frame-ancestors 'self' https://news.example.org`)
  })
})

describe('the headers for hosts', () => {
  it('is a header a line', () => {
    expect(headerLines()).toBe(
      Object.entries(headers())
        .map((header) => `${header.join(': ')}\n`)
        .join(''),
    )
    expect(Object.fromEntries(readHeaderLines(headerLines()))).toEqual(headers())
  })

  it('keeps only what has a digest in its name, and never says one header twice of a file', () => {
    const rules = headerRules()
      .split(/^(?=\/)/m)
      .map((rule) => rule.trim().split('\n  '))
    expect(rules.map(([path]) => path)).toEqual(['/*', '/assets/*', '/lab-atlas.html'])
    const names = rules.flatMap(([, ...lines]) => lines.map((line) => line.split(':')[0]))
    expect(new Set(names).size).toBe(names.length)
  })

  it('is what the example for nginx in the build’s README sends', () => {
    const readme = readFileSync('src/build/README.md', 'utf8')
    for (const [name, value] of Object.entries(headers()))
      expect(readme).toContain(`add_header ${name} "${value}" always;`)
  })
})
