import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remoteRelay } from '../../../src/build/remote-relay.ts'

const CHANNEL = '0123456789abcdef0123456789abcdef'
let server: Server
let base = ''

beforeEach(async () => {
  const handle = remoteRelay(['192.168.1.20'])
  server = createServer((request, response) =>
    handle(request, response, () => {
      response.writeHead(404)
      response.end()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { method: 'POST', body, headers })

/** Listens to a channel; returns a reader of its text. */
async function listen(channel = CHANNEL): Promise<() => Promise<string>> {
  const response = await fetch(`${base}/${channel}`)
  const reader = response.body!.getReader()
  const read = async () => new TextDecoder().decode((await reader.read()).value)
  // The comment that says that the listener is connected.
  expect(await read()).toBe(':\n\n')
  return read
}

describe('the relay of npm start -- --remote', () => {
  it('passes a message to everybody on its channel and to no other', async () => {
    const [phone, window, stranger] = [await listen(), await listen(), await listen('f'.repeat(32))]
    expect((await post(`/${CHANNEL}`, '{"a":1}')).status).toBe(204)
    expect(await phone()).toBe('data: {"a":1}\n\n')
    expect(await window()).toBe('data: {"a":1}\n\n')
    await post(`/${'f'.repeat(32)}`, 'theirs')
    expect(await stranger()).toBe('data: theirs\n\n')
  })

  it('makes no second event of a line break in a message', async () => {
    const read = await listen()
    await post(`/${CHANNEL}`, 'one\n\nevent: open\rdata: two')
    expect(await read()).toBe('data: one\ndata: \ndata: event: open\ndata: data: two\n\n')
  })

  it('tells the addresses for the phone to its own page and no other', async () => {
    expect(await (await fetch(`${base}/`)).json()).toEqual({ addresses: ['192.168.1.20'] })
    for (const site of ['cross-site', 'same-site']) {
      const headers = { 'Sec-Fetch-Site': site }
      expect((await fetch(`${base}/`, { headers })).status).toBe(403)
      expect((await post(`/${CHANNEL}`, 'x', headers)).status).toBe(403)
    }
  })

  it('refuses what is too long, a ninth listener and a path that is no channel', async () => {
    expect((await post(`/${CHANNEL}`, 'x'.repeat(4097))).status).toBe(413)
    for (let i = 0; i < 8; i++) await listen()
    expect((await fetch(`${base}/${CHANNEL}`)).status).toBe(503)
    expect((await fetch(`${base}/else`)).status).toBe(404)
  })
})
