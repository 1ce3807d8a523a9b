/**
 * Passes messages between the speaker's window and a phone, for `npm start -- --remote`. It keeps nothing and reads
 * nothing: a channel is a random name, and its messages carry codes that the relay cannot make.
 *
 *   GET  remote/         {"addresses": ["192.168.1.20"]}: this machine's addresses on its networks
 *   GET  remote/CHANNEL  the channel's messages as they come (text/event-stream)
 *   POST remote/CHANNEL  sends a message to everybody who listens
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'

/** Limits, so that nobody on the network can fill the memory. */
const LIMITS = { channels: 16, listeners: 8, bytes: 4096 }
const CHANNEL = /^\/([0-9a-f]{32})$/

type Next = () => void

/** Returns the machine's IPv4 addresses on its networks, without the loopback. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/**
 * Returns a request handler for the addresses below `remote/`, whose paths it gets without that part.
 * @param addresses that the phone can reach, by preference
 */
export function remoteRelay(addresses: readonly string[]) {
  const channels = new Map<string, Set<ServerResponse>>()

  function listen(channel: string, response: ServerResponse): void {
    const listeners = channels.get(channel) ?? new Set()
    if (listeners.size >= LIMITS.listeners || (listeners.size === 0 && channels.size >= LIMITS.channels)) {
      end(response, 503)
      return
    }
    channels.set(channel, listeners.add(response))
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    // A comment, so that the listener knows that it is connected.
    response.write(':\n\n')
    response.on('close', () => {
      listeners.delete(response)
      if (listeners.size === 0) channels.delete(channel)
    })
  }

  function send(channel: string, request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= LIMITS.bytes) parts.push(part)
    })
    request.on('end', () => {
      if (bytes > LIMITS.bytes) {
        end(response, 413)
        return
      }
      const lines = Buffer.concat(parts)
        .toString('utf8')
        .split(/\r\n|\r|\n/)
      const event = `${lines.map((line) => `data: ${line}`).join('\n')}\n\n`
      for (const listener of channels.get(channel) ?? []) listener.write(event)
      end(response, 204)
    })
  }

  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = (request.url ?? '').split('?')[0]!
    const channel = CHANNEL.exec(path)?.[1]
    // Other sites' pages in a browser on this machine are answered nothing. Browsers send this header to localhost.
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') end(response, 403)
    else if (request.method === 'GET' && path === '/') {
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(JSON.stringify({ addresses }))
    } else if (request.method === 'GET' && channel !== undefined) listen(channel, response)
    else if (request.method === 'POST' && channel !== undefined) send(channel, request, response)
    else next()
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
