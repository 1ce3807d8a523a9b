/**
 * Connects the speaker's window with a phone that is its remote control, through the relay of `npm start -- --remote`.
 * The phone has the secret from the QR code: it is in the address's fragment, which no request carries. Each message
 * carries a code (HMAC-SHA-256) that only a holder of the secret can make, so that a message forged on the network is
 * ignored. A command names the session of the speaker's window and a number that grows, so that one recorded on the
 * network cannot be repeated. Web Crypto is missing on the phone: a page from another machine by http is no secure
 * context.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export const REMOTE_COMMANDS = ['hello', 'next', 'previous', 'black', 'timer'] as const
export type RemoteCommand = (typeof REMOTE_COMMANDS)[number]

/** What the phone shows. */
export interface RemoteStatus {
  slide: number
  count: number
  title: string
  /** Title of the next slide; '' on the last. */
  next: string
  /** Time since the start, as "12:34". */
  elapsed: string
  isPaused: boolean
  isBlack: boolean
}

/** The code of a message has to be made by the other side. */
export type RemoteRole = 'speaker' | 'remote'

interface Command {
  do: RemoteCommand
  /** The session of the speaker's window; '' for `hello`, which changes nothing. */
  session: string
  /** The phone's own name for itself, random. */
  sender: string
  /** ms since 1970 by the phone's clock, or one more than the last. */
  n: number
}

interface Status extends RemoteStatus {
  session: string
  n: number
}

/** Maximum length of a message, characters; the relay refuses longer ones. */
const LENGTH_MAXIMUM = 4096
const ADDRESS_PREFIX = 'remote='
const SECRET = /^[0-9a-f]{32}$/

/** Returns the fragment of the phone's address. */
export function remoteFragment(secret: string): string {
  return `#${ADDRESS_PREFIX}${secret}`
}

/** Returns the secret in a fragment; undefined if there is none. */
export function secretOf(fragment: string): string | undefined {
  const secret = fragment
    .replace(/^#/, '')
    .split('&')
    .find((part) => part.startsWith(ADDRESS_PREFIX))
  const digits = secret?.slice(ADDRESS_PREFIX.length)
  return digits !== undefined && SECRET.test(digits) ? digits : undefined
}

/** Returns the name of the channel at the relay, which doesn't reveal the secret. */
export function channelOf(secret: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes('channel'))).slice(0, 32)
}

/** Returns a message with its code. */
export function sealed(role: RemoteRole, secret: string, content: unknown): string {
  const body = JSON.stringify(content)
  return JSON.stringify({ body, code: codeOf(role, secret, body) })
}

/** Returns the content of a message of that role; undefined if it is forged or none. */
export function opened(role: RemoteRole, secret: string, message: string): unknown {
  if (message.length > LENGTH_MAXIMUM) return undefined
  const sent = parsed(message)
  if (!isRecord(sent) || typeof sent['body'] !== 'string' || sent['code'] !== codeOf(role, secret, sent['body']))
    return undefined
  return parsed(sent['body'])
}

/** The side of the speaker's window: obeys commands and tells the status. */
export class RemoteReceiver {
  readonly #secret: string
  readonly #channel: Channel
  readonly #session = randomName()
  /** The last number of each phone. */
  readonly #last = new Map<string, number>()
  #n = 0

  /**
   * @param base address of the relay, ending with a slash
   * @param obey runs a command of a phone; `hello` when one has connected
   */
  constructor(base: string, secret: string, obey: (command: RemoteCommand) => void) {
    this.#secret = secret
    this.#channel = new Channel(base, secret, (message) => {
      const command = opened('remote', secret, message)
      if (isCommand(command) && this.#isFresh(command)) obey(command.do)
    })
  }

  /** Sends what the phone shows. */
  tell(status: RemoteStatus): void {
    this.#channel.send(sealed('speaker', this.#secret, { ...status, session: this.#session, n: ++this.#n }))
  }

  close(): void {
    this.#channel.close()
  }

  #isFresh({ do: what, session, sender, n }: Command): boolean {
    if (what === 'hello') return true
    if (session !== this.#session || n <= (this.#last.get(sender) ?? 0)) return false
    this.#last.set(sender, n)
    return true
  }
}

/** The side of the phone: sends commands and hears the status. */
export class RemoteSender {
  readonly #secret: string
  readonly #channel: Channel
  readonly #sender = randomName()
  #session = ''
  #heard = 0
  #n = 0

  /**
   * @param base address of the relay, ending with a slash
   * @param hear called with each new status
   * @param connected called when the relay is reached or lost
   */
  constructor(
    base: string,
    secret: string,
    hear: (status: RemoteStatus) => void,
    connected: (isConnected: boolean) => void,
  ) {
    this.#secret = secret
    this.#channel = new Channel(
      base,
      secret,
      (message) => {
        const status = opened('speaker', secret, message)
        if (!isStatus(status) || (status.session === this.#session && status.n <= this.#heard)) return
        this.#session = status.session
        this.#heard = status.n
        hear(status)
      },
      (isConnected) => {
        connected(isConnected)
        if (isConnected) this.send('hello')
      },
    )
  }

  send(command: RemoteCommand): void {
    this.#n = Math.max(Date.now(), this.#n + 1)
    const content: Command = { do: command, session: this.#session, sender: this.#sender, n: this.#n }
    this.#channel.send(sealed('remote', this.#secret, content))
  }

  close(): void {
    this.#channel.close()
  }
}

/** A channel of the relay: everybody on it gets every message, the sender as well. */
class Channel {
  readonly #address: string
  readonly #events: EventSource

  constructor(
    base: string,
    secret: string,
    hear: (message: string) => void,
    connected: (isConnected: boolean) => void = () => {},
  ) {
    this.#address = new URL(channelOf(secret), base).href
    // Reconnects by itself.
    this.#events = new EventSource(this.#address)
    this.#events.addEventListener('message', ({ data }: MessageEvent<string>) => hear(data))
    this.#events.addEventListener('open', () => connected(true))
    this.#events.addEventListener('error', () => connected(false))
  }

  send(message: string): void {
    // A message lost with the connection is not sent again: a late command would surprise the room.
    void fetch(this.#address, { method: 'POST', body: message }).catch(() => undefined)
  }

  close(): void {
    this.#events.close()
  }
}

function codeOf(role: RemoteRole, secret: string, body: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${role}\n${body}`)))
}

function randomName(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(8)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isCommand(value: unknown): value is Command {
  return (
    isRecord(value) &&
    REMOTE_COMMANDS.some((command) => command === value['do']) &&
    typeof value['session'] === 'string' &&
    typeof value['sender'] === 'string' &&
    Number.isSafeInteger(value['n'])
  )
}

function isStatus(value: unknown): value is Status {
  return (
    isRecord(value) &&
    ['session', 'title', 'next', 'elapsed'].every((name) => typeof value[name] === 'string') &&
    ['slide', 'count', 'n'].every((name) => Number.isSafeInteger(value[name])) &&
    ['isPaused', 'isBlack'].every((name) => typeof value[name] === 'boolean')
  )
}
