import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkAtlas } from '../../../src/model/dataset/check-atlas.ts'
import { loadAtlas } from '../../../src/platform/load-atlas.ts'
import { largestFile } from '../../../src/model/dataset/largest-file.ts'
import { realAtlas } from '../../support/real-atlas.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Answers every request with this, and records the requests. */
function answer(response: () => Response | Promise<Response>) {
  const fetch = vi.fn<(where: string) => Promise<Response>>(() => Promise.resolve().then(response))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

/** An answer whose connection breaks after the first bytes. */
function brokenOff(messages: string): Response {
  let isBegun = false
  const body = new ReadableStream({
    pull(controller) {
      if (isBegun) controller.error(new TypeError('network error'))
      else controller.enqueue(new TextEncoder().encode(messages))
      isBegun = true
    },
  })
  return new Response(body)
}

describe('loading an atlas', () => {
  it('gives it, checked', async () => {
    answer(() => Response.json(realAtlas))
    expect(await loadAtlas()).toEqual({ atlas: realAtlas })
  })

  it.each([
    ['missing', () => new Response('', { status: 404 }), { kind: 'missing' }],
    ['gone', () => new Response('', { status: 410 }), { kind: 'missing' }],
    ['failing', () => new Response('<h1>Error</h1>', { status: 500 }), { kind: 'failed', status: 500 }],
    ['refused', () => new Response('', { status: 403 }), { kind: 'failed', status: 403 }],
    ['empty', () => new Response(null, { status: 204 }), { kind: 'empty' }],
    ['blank', () => new Response(' \n'), { kind: 'empty' }],
    ['cut off on its way', () => brokenOff('{"format": "lab-a'), { kind: 'cut' }],
    ['out of reach', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'unreachable' }],
    ['cut short', () => new Response('{"format": "lab-a'), { kind: 'damaged' }],
    ['a page', () => new Response('<!doctype html>'), { kind: 'notJson' }],
    ['a list', () => Response.json([]), { kind: 'invalid' }],
    ['nothing', () => Response.json(null), { kind: 'invalid' }],
    [
      'of another format',
      () => Response.json({ format: 'lab-atlas/9' }),
      { kind: 'otherFormat', found: 'lab-atlas/9' },
    ],
    ['incomplete', () => Response.json({ format: 'lab-atlas/1' }), { kind: 'invalid' }],
  ])('says that it is %s', async (_, response, problem) => {
    answer(response)
    expect(await loadAtlas()).toMatchObject({ problem: { ...problem, where: './atlas.json' } })
  })

  it.each([
    '//evil.example/atlas.json',
    'https://evil.example/atlas.json',
    'HTTPS:\\\\evil.example\\atlas.json',
    '\\\\evil.example\\x',
    'javascript:alert(1)',
    'data:application/json,{"format":"lab-atlas/1"}',
    'blob:http://localhost:3000/1',
    'file:///etc/passwd',
    'http://localhost:3000@evil.example/',
    'ftp://localhost:3000/atlas.json',
    'https://localhost:3000/',
    'http://[',
  ])('asks nobody for %s, and says that it may not', async (where) => {
    const fetch = answer(() => Response.json(realAtlas))
    expect(await loadAtlas(where)).toEqual({ problem: { kind: 'foreign', where } })
    expect(fetch).not.toHaveBeenCalled()
  })

  it.each(['./other.json', '/atlas.json', 'data/atlas.json?version=2', 'http://localhost:3000/atlas.json'])(
    'asks its own host for %s',
    async (where) => {
      const fetch = answer(() => Response.json(realAtlas))
      expect(await loadAtlas(where)).toHaveProperty('atlas')
      expect(fetch.mock.calls[0]?.[0]).toBe(where)
    },
  )

  it('asks a host that the deployer named, by http or https alone', async () => {
    answer(() => Response.json(realAtlas))
    expect(await loadAtlas('https://data.example/atlas.json', ['data.example'])).toHaveProperty('atlas')
    expect(await loadAtlas('http://data.example/atlas.json', ['https://data.example'])).toHaveProperty('problem')
    expect(await loadAtlas('https://data.example/atlas.json', ['https://data.example'])).toHaveProperty('atlas')
    expect(await loadAtlas('https://any.data.example/atlas.json', ['*.data.example'])).toHaveProperty('atlas')
    expect(await loadAtlas('ftp://data.example/atlas.json', ['data.example'])).toHaveProperty('problem')
  })
})

describe('a file that the device can’t hold', () => {
  /** GiB: a device that holds some kilobytes. */
  const MEMORY = 0.001
  const most = largestFile('atlas', MEMORY)

  function answerTo(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}) {
    vi.stubGlobal('navigator', { deviceMemory: MEMORY, languages: ['en'] })
    answer(() => new Response(body, { headers }))
  }

  /** A body without end, and how many pieces of it were asked for. */
  function endless() {
    let pieces = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces++
        controller.enqueue(new Uint8Array(1000).fill(0x20))
      },
    })
    return { body, pieces: () => pieces }
  }

  it('is refused by its size before it is read', async () => {
    const { body, pieces } = endless()
    answerTo(body, { 'content-length': '9000000000' })
    const problem = { kind: 'tooLarge', where: './big.json', bytes: 9e9, most }
    expect(await loadAtlas('./big.json')).toEqual({ problem })
    expect(pieces()).toBeLessThan(most / 1000)
  })

  it.each([{}, { 'content-length': '5000' }])('is refused once more has come than fits: %o', async (headers) => {
    const { body } = endless()
    answerTo(body, headers)
    const problem = { kind: 'tooLarge', where: './big.json', bytes: undefined, most }
    expect(await loadAtlas('./big.json')).toEqual({ problem })
  })

  it('is refused as a table where an atlas of its size isn’t', async () => {
    const table = `title,date\n${'Fair,2019-04-03\n'.repeat(most / 20)}`
    answerTo(new Response(table).body!)
    expect(await loadAtlas('./fairs.csv')).toEqual({
      problem: { kind: 'tooLarge', where: './fairs.csv', bytes: table.length, most: largestFile('text', MEMORY) },
    })
  })
})

describe('a problem', () => {
  it('is described in one short sentence, however much is wrong', () => {
    const long = 'x'.repeat(1_000_000)
    for (const read of [{ format: long }, { ...realAtlas, title: long }, { ...realAtlas, [long]: 1 }]) {
      const checked = checkAtlas(read, './atlas.json')
      expect(JSON.stringify(checked).length).toBeLessThan(900)
      expect(checked).toHaveProperty('problem')
    }
  })

  it('names all faults at once, up to twenty, and counts the rest', () => {
    const events = realAtlas.events.map((event) => ({ ...event, kind: 'party' }))
    const wrong = { ...realAtlas, title: 5, events, extra: 1 }
    const checked = checkAtlas(wrong, './atlas.json')
    if (!('problem' in checked) || checked.problem.kind !== 'invalid') throw new Error('expected faults')
    const places = checked.problem.faults.map(({ place }) => place)
    expect(places).toEqual(expect.arrayContaining(['title', 'events.0.kind', 'events.4.kind', 'extra']))
    expect(checked.problem.faults.find(({ place }) => place === 'title')).toMatchObject({
      expected: 'Object',
      found: '5',
    })
    expect(checked.problem.more).toBe(0)

    const many = Array.from({ length: 40 }, (_, i) => ({ ...realAtlas.events[0], id: `event-${i}`, status: 'hoped' }))
    const { problem } = checkAtlas({ ...realAtlas, events: many }, './atlas.json') as { problem: object }
    expect(problem).toMatchObject({ kind: 'invalid', more: 20 })
  })

  it('names the place of the first fault', () => {
    const events = [{ ...realAtlas.events[0], kind: 'party' }]
    const checked = checkAtlas({ ...realAtlas, events }, './atlas.json')
    expect(checked).toMatchObject({ problem: { kind: 'invalid' } })
    expect(JSON.stringify(checked)).toContain('"events.0.kind"')
  })
})
