import { describe, expect, it } from 'vitest'
import { tileSource, type TileSettings } from '../../../../src/components/map/tile-source.ts'

const PAGE = new URL('https://atlas.example.org/2018/')
const OWN: TileSettings = {
  url: 'https://{s}.tiles.example.cn/{z}/{x}/{y}.png',
  attribution: '© Example',
  subdomains: ['t1', 't2'],
  coordinates: 'gcj02',
  shifted: 'mainland-hong-kong-macao',
}
const NONE = { tiles: undefined, tileHosts: [] }

describe('tiles of the site itself', () => {
  it('are what no template asks for', () => {
    expect(tileSource(undefined, NONE, PAGE)).toBeUndefined()
    expect(tileSource(undefined, { tiles: OWN, tileHosts: [] }, PAGE)).toEqual({ settings: OWN })
  })

  it('lend their credit and coordinates to another template of their host', () => {
    const url = 'https://{s}.tiles.example.cn/dark/{z}/{x}/{y}{r}.png'
    expect(tileSource(url, { tiles: OWN, tileHosts: [] }, PAGE)).toEqual({ settings: { ...OWN, url } })
  })
})

describe('a template', () => {
  it.each([
    ['on the page’s own host', './t/{z}/{x}/{y}.png', []],
    ['on a host that is named', 'https://tiles.example.org/{z}/{x}/{y}.png', ['https://tiles.example.org']],
    ['on a host that is named without its scheme', 'http://tiles.example.org/{z}/{x}/{y}.png', ['tiles.example.org']],
    ['on any of the subdomains', 'https://{s}.example.org/{z}/{x}/{y}.png', ['*.example.org']],
    ['on a port that is named', 'http://127.0.0.1:8080/{z}/{x}/{y}.png', ['http://127.0.0.1:8080']],
  ])('is taken %s', (_, url, tileHosts) => {
    expect(tileSource(url, { tiles: undefined, tileHosts }, PAGE)).toMatchObject({
      settings: { url, coordinates: 'wgs84' },
    })
  })

  it.each([
    ['a part that no tile has', './t/{z}/{x}/{y}/{foo}', [], './t/{z}/{x}/{y}/{foo}'],
    ['a host that nobody named', 'https://evil.example/{z}/{x}/{y}.png', ['tiles.example.org'], 'evil.example'],
    ['a host whose name ends alike', 'https://notexample.org/{z}/{x}/{y}.png', ['*.example.org'], 'notexample.org'],
    [
      'another scheme than the one named',
      'http://t.example.org/{z}/{x}/{y}',
      ['https://t.example.org'],
      't.example.org',
    ],
    ['another port', 'https://t.example.org:444/{z}/{x}/{y}', ['https://t.example.org'], 't.example.org:444'],
    ['no address at all', 'https://{z}{x}{y}:::', [], 'https://{z}{x}{y}:::'],
    ['a script', 'javascript:{z}{x}{y}', ['*'], 'javascript:{z}{x}{y}'],
    ['no template', './tiles/1.png', [], './tiles/1.png'],
    ['a host that a screen at 1x would ask', '{r}//evil.example/{z}/{x}/{y}', [], 'evil.example'],
    ['a host that follows two of them', '{r}/{r}/evil.example/{z}/{x}/{y}', [], 'evil.example'],
    ['a scheme and host after it', '{r}https://evil.example/{z}/{x}/{y}', [], 'evil.example'],
    [
      'a host that a sharp screen would ask',
      'https://tiles.example.org{r}/{z}/{x}/{y}',
      ['https://tiles.example.org'],
      '2x',
    ],
    ['a host that one subdomain alone has', 'https://{s}/{z}/{x}/{y}', ['https://a'], 'b'],
  ])('is refused for %s', (_, url, tileHosts, refused) => {
    expect(tileSource(url, { tiles: undefined, tileHosts }, PAGE)).toEqual({ refused })
  })
})
