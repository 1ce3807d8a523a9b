import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAllowed } from '../../../src/model/view/hosts.ts'
import { parseUrl } from '../../../src/model/parse-url.ts'
import { mayHear, targetOf } from '../../../src/embed/parents.ts'
import { tileSource } from '../../../src/components/map/tile-source.ts'

const PAGE = new URL('https://atlas.example.org/a/')

describe('parseUrl', () => {
  it.each([
    ['./atlas.json', PAGE, 'https://atlas.example.org/a/atlas.json'],
    ['https://host.example/x', undefined, 'https://host.example/x'],
    ['./atlas.json', undefined, undefined],
    ['https://', PAGE, undefined],
    ['null', undefined, undefined],
  ])('reads %s relative to %s as %s', (text, base, expected) => {
    expect(parseUrl(text, base)?.href).toBe(expected)
  })
})

describe('in a browser that lacks URL.canParse and URL.parse, as Safari 16.4 and Chrome 111 do', () => {
  const lacking = ['canParse', 'parse'] as const
  const kept = lacking.map((name) => Object.getOwnPropertyDescriptor(URL, name))
  beforeEach(() => {
    for (const name of lacking) Reflect.deleteProperty(URL, name)
  })
  afterEach(() => {
    lacking.forEach((name, i) => kept[i] && Object.defineProperty(URL, name, kept[i]))
  })

  it('parent pages, tiles and data are still distinguished', () => {
    const frame = { page: PAGE, parents: ['https://news.example'] }
    expect(mayHear('https://news.example', frame)).toBe(true)
    expect(mayHear('null', frame)).toBe(false)
    expect(targetOf('https://news.example/story', frame)).toBe('https://news.example')
    expect(targetOf('about:srcdoc', frame)).toBeUndefined()
    expect(tileSource('./{z}/{x}/{y}.png', { tiles: undefined, tileHosts: [] }, PAGE)).toHaveProperty('settings')
    expect(isAllowed(parseUrl('./atlas.json', PAGE)!, PAGE, [])).toBe(true)
  })
})
