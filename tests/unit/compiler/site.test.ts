import { describe, expect, it } from 'vitest'
import { allowedHosts, readSite } from '../../../src/compiler/site.ts'

const HEAD = `title: { en: Atlas }\ndescription: { en: An atlas }\nlanguages: [en]\n`

function siteOf(yaml: string) {
  return readSite('data', { names: () => ['site.yaml'], bytes: () => new TextEncoder().encode(HEAD + yaml) })
}

describe('the hosts that the policy names', () => {
  it('are none where the site names none', () => {
    expect(allowedHosts(siteOf(''))).toEqual({ own: undefined, data: [], tiles: [], parents: [] })
  })

  it('are those of url, tileHosts, dataHosts and parents, and every subdomain of the site’s tiles', () => {
    const site = siteOf(
      `url: https://atlas.example.org/2018/
dataHosts: [https://data.example.org]
parents: [https://news.example.org]
tileHosts: [https://tiles.example.org]
tiles:
  url: "https://{s}.map.example.cn/{z}/{x}/{y}.png"
  attribution: © Example
  subdomains: [t1, t2]
  coordinates: gcj02
`,
    )
    expect(allowedHosts(site)).toEqual({
      own: 'https://atlas.example.org',
      data: ['https://data.example.org'],
      tiles: ['https://tiles.example.org', 'https://t1.map.example.cn', 'https://t2.map.example.cn'],
      parents: ['https://news.example.org'],
    })
    expect(site?.tiles?.coordinates).toBe('gcj02')
  })

  it('name none for tiles on the page’s own host', () => {
    expect(allowedHosts(siteOf('tiles: { url: "tiles/{z}/{x}/{y}.png", attribution: ours }\n')).tiles).toEqual([])
  })
})

describe('the address of the site', () => {
  it.each(['https://atlas.example.org/', 'http://localhost:4173', 'https://例子.example/2018/'])('can be %s', (url) => {
    expect(siteOf(`url: ${url}\n`)?.url).toBe(url)
  })

  it.each([
    'localhost:4173',
    'atlas.example.org:8080/x',
    'mailto:atlas@example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://atlas.example.org/',
    '//atlas.example.org/',
    'https://',
    'https://name:password@atlas.example.org/',
    'https://atlas.example.org/?lang=en',
    'https://atlas.example.org/#',
  ])('cannot be %s', (url) => {
    expect(siteOf(`url: "${url}"\n`)).toBeUndefined()
  })
})

describe('where readers report mistakes', () => {
  it.each(['mailto:atlas@example.org', 'https://example.org/atlas/issues?new'])('can be %s', (corrections) => {
    expect(siteOf(`corrections: ${corrections}\nmadeBy: { en: Example Library }\n`)?.corrections).toBe(corrections)
  })

  it.each(['javascript:alert(1)', 'atlas@example.org', 'mailto:', 'https://'])('cannot be %s', (corrections) => {
    expect(siteOf(`corrections: "${corrections}"\n`)).toBeUndefined()
  })
})

describe('the site’s own tiles', () => {
  it.each([
    ['a template without {z}', 'tiles: { url: "https://t.example.org/{x}/{y}", attribution: x }'],
    ['unknown coordinates', 'tiles: { url: "/{z}/{x}/{y}", attribution: x, coordinates: bd09 }'],
    ['no attribution', 'tiles: { url: "/{z}/{x}/{y}" }'],
  ])('are not taken with %s', (_, yaml) => {
    expect(siteOf(yaml)).toBeUndefined()
  })
})
