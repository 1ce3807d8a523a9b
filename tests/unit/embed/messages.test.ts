import { describe, expect, it } from 'vitest'
import { heightMessages } from '../../../src/embed/heights.ts'
import { asPosted, readFromAtlas, readToAtlas } from '../../../src/embed/messages.ts'
import { mayHear, targetOf } from '../../../src/embed/parents.ts'

const NOT_OURS = [
  undefined,
  null,
  0,
  '',
  'get',
  [],
  {},
  () => 'get',
  { type: 'get' },
  { from: 'lab-atlas', type: 'get' },
  { from: 'lab-atlas', version: 2, type: 'get' },
  { from: 'lab-atlas', version: '1', type: 'get' },
  { from: 'somebody', version: 1, type: 'get' },
  { from: 'lab-atlas', version: 1, type: 'eval', code: '1' },
  { from: 'lab-atlas', version: 1, type: 'constructor' },
  [{ from: 'lab-atlas', version: 1, type: 'get' }],
]

describe('messages', () => {
  it('come out as they went in', () => {
    for (const message of [{ type: 'get' }, { type: 'set', state: { partners: ['tencent'], event: null } }] as const)
      expect(readToAtlas(asPosted(message))).toEqual(message)
    for (const message of [
      { type: 'ready' },
      { type: 'resize', height: 420 },
      { type: 'state', state: { event: 'hkai-lab' } },
      { type: 'select', event: 'hkai-lab' },
      { type: 'select', event: null },
    ] as const)
      expect(readFromAtlas(asPosted(message))).toEqual(message)
  })

  it('that aren’t ours, or of another version, are passed over', () => {
    for (const data of NOT_OURS) {
      expect(readToAtlas(data)).toBeUndefined()
      expect(readFromAtlas(data)).toBeUndefined()
    }
  })

  it('with fields of another shape are passed over', () => {
    for (const state of [undefined, null, 'partners=tencent', 1, ['partners']])
      expect(readToAtlas({ from: 'lab-atlas', version: 1, type: 'set', state })).toBeUndefined()
    for (const height of [undefined, '420', -1, NaN, Infinity, 1e9])
      expect(readFromAtlas({ from: 'lab-atlas', version: 1, type: 'resize', height })).toBeUndefined()
    expect(readFromAtlas({ from: 'lab-atlas', version: 1, type: 'select', event: { toString: 'x' } })).toBeUndefined()
  })

  it('of a state keep its texts alone', () => {
    const state = { event: 'hkai-lab', partners: ['tencent'], step: 3 }
    expect(readFromAtlas({ from: 'lab-atlas', version: 1, type: 'state', state })).toEqual({
      type: 'state',
      state: { event: 'hkai-lab' },
    })
  })
})

describe('heights', () => {
  it('are said as we, Datawrapper and AMP say them, and to pym where pym made the frame', () => {
    expect(heightMessages(512, new URLSearchParams(''))).toEqual([
      { from: 'lab-atlas', version: 1, type: 'resize', height: 512 },
      { 'datawrapper-height': { 'lab-atlas': 512 } },
      { sentinel: 'amp', type: 'embed-size', height: 512 },
    ])
    // An address must not be able to send pym anything but a height.
    expect(heightMessages(512, new URLSearchParams('childId=axPYMxnavigateToxPYMxhttps://evil.example/'))).toHaveLength(
      3,
    )
    expect(heightMessages(512, new URLSearchParams('childId=graphic&view=embed')).at(-1)).toBe(
      'pymxPYMxgraphicxPYMxheightxPYMx512',
    )
  })
})

describe('parents', () => {
  const page = new URL('https://atlas.example.org/')
  const open = { page, parents: [] }
  const named = { page, parents: ['*.news.example', 'https://paper.example'] }

  it('are all heard where the deployer names none, an opaque origin too', () => {
    expect(mayHear('https://anybody.example', open)).toBe(true)
    expect(mayHear('null', open)).toBe(true)
    expect(targetOf(undefined, open)).toBe('*')
  })

  it('are heard only where the deployer names them', () => {
    expect(mayHear('https://www.news.example', named)).toBe(true)
    expect(mayHear('https://paper.example', named)).toBe(true)
    expect(mayHear('https://atlas.example.org', named)).toBe(true)
    for (const origin of ['http://paper.example', 'https://news.example.evil', 'https://evil.example', 'null', ''])
      expect(mayHear(origin, named), origin).toBe(false)
  })

  it('get no messages if they may not be the ones that are allowed', () => {
    expect(targetOf('https://paper.example/a/story?x=1', named)).toBe('https://paper.example')
    expect(targetOf('https://evil.example/', named)).toBeUndefined()
    expect(targetOf(undefined, named)).toBeUndefined()
  })
})
