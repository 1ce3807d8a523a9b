import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  channelOf,
  opened,
  RemoteReceiver,
  RemoteSender,
  remoteFragment,
  sealed,
  secretOf,
  type RemoteCommand,
  type RemoteStatus,
} from '../../../src/platform/remote-link.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const OTHER = 'fedcba9876543210fedcba9876543210'
const BASE = 'http://localhost:4173/remote/'
const STATUS: RemoteStatus = {
  slide: 2,
  count: 13,
  title: 'Who promised what?',
  next: 'Alibaba',
  elapsed: '1:02',
  isPaused: false,
  isBlack: false,
}

/** The relay, in the page: everybody who listens gets what anybody posts. */
class Relay extends EventTarget {
  static all: Relay[] = []
  readonly address: string
  constructor(address: string) {
    super()
    this.address = address
    Relay.all.push(this)
  }
  close(): void {
    Relay.all = Relay.all.filter((one) => one !== this)
  }
}

const posted: string[] = []

function post(message: string): void {
  for (const one of Relay.all) one.dispatchEvent(new MessageEvent('message', { data: message }))
}

beforeEach(() => {
  vi.stubGlobal('EventSource', Relay)
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => {
    expect(address).toBe(`${BASE}${channelOf(SECRET)}`)
    posted.push(body)
    post(body)
    return Promise.resolve(new Response(null, { status: 204 }))
  })
})

afterEach(() => {
  Relay.all = []
  posted.length = 0
  vi.unstubAllGlobals()
})

/** A speaker's window and a phone that has scanned its code. */
function paired() {
  const obeyed: RemoteCommand[] = []
  const heard: RemoteStatus[] = []
  const receiver = new RemoteReceiver(BASE, SECRET, (command) => obeyed.push(command))
  const phone = new RemoteSender(
    BASE,
    SECRET,
    (status) => heard.push(status),
    () => {},
  )
  phone.send('hello')
  receiver.tell(STATUS)
  return { receiver, phone, obeyed, heard }
}

describe('a phone as remote control', () => {
  it('moves the slides and sees which one is shown', () => {
    const { phone, obeyed, heard } = paired()
    for (const command of ['next', 'previous', 'black', 'timer'] as const) phone.send(command)
    expect(obeyed).toEqual(['hello', 'next', 'previous', 'black', 'timer'])
    expect(heard).toEqual([expect.objectContaining(STATUS)])
  })

  it('does nothing twice: a command recorded on the network is ignored', () => {
    const { phone, obeyed } = paired()
    phone.send('next')
    const recorded = posted.at(-1)!
    post(recorded)
    post(recorded)
    expect(obeyed.filter((command) => command === 'next')).toHaveLength(1)
  })

  it('does nothing in a later session, after the speaker’s window was reloaded', () => {
    const { receiver, phone } = paired()
    phone.send('next')
    const recorded = posted.at(-1)!
    receiver.close()
    const obeyed: RemoteCommand[] = []
    new RemoteReceiver(BASE, SECRET, (command) => obeyed.push(command))
    post(recorded)
    expect(obeyed).toEqual([])
  })

  it.each([
    ['another secret', sealed('remote', OTHER, { do: 'hello', session: '', sender: 'x', n: 1 })],
    ['a status sent back', sealed('speaker', SECRET, { do: 'hello', session: '', sender: 'x', n: 1 })],
    ['no code', JSON.stringify({ body: '{"do":"hello"}' })],
    ['no JSON', 'next'],
    ['an unknown command', sealed('remote', SECRET, { do: 'leave', session: '', sender: 'x', n: 1 })],
  ])('is not imitated by a message with %s', (_, message) => {
    const obeyed: RemoteCommand[] = []
    new RemoteReceiver(BASE, SECRET, (command) => obeyed.push(command))
    post(message)
    expect(obeyed).toEqual([])
  })

  it('a message whose words were changed on the way is forged', () => {
    const message = sealed('remote', SECRET, { do: 'hello', session: '', sender: 'x', n: 1 })
    expect(opened('remote', SECRET, message)).toMatchObject({ do: 'hello' })
    expect(opened('remote', SECRET, message.replace('hello', 'black'))).toBeUndefined()
  })

  it('has its secret in the fragment, which no request carries, and a channel that doesn’t tell it', () => {
    expect(secretOf(remoteFragment(SECRET))).toBe(SECRET)
    expect(secretOf('#remote=guess')).toBeUndefined()
    expect(secretOf('')).toBeUndefined()
    expect(channelOf(SECRET)).toMatch(/^[0-9a-f]{32}$/)
    expect(channelOf(SECRET)).not.toBe(SECRET)
  })
})
