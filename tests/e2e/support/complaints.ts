/** What a browser has to complain about while a test runs: none of it is ever right, unless the test says that it foresees it. */
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Addresses that leave the page for no host. */
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:', 'file:'])
/** How Chromium and Firefox call a request that its page gave up. */
const OWN_ENDS = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])

export interface Complaints {
  /** One line each, in the order they came. */
  readonly lines: string[]
  /** The lines that `foreseen` doesn't match, and none of them again: what was taken is forgotten. */
  take(foreseen?: RegExp): string[]
}

/** Listens to all pages and frames of a context, workers included. No request to a host but this machine gets anywhere: the browsers are launched so. */
export function listenForComplaints(context: BrowserContext): Complaints {
  const lines: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') lines.push(describe(message))
  })
  context.on('weberror', (error) => lines.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('requestfailed', (request) => {
    const url = request.url()
    if (!isLocal(new URL(url))) lines.push(`request to another host: ${url}`)
    else if (!isOwnEnd(request)) lines.push(`failed request: ${url} ${request.failure()?.errorText ?? ''}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) lines.push(`failed request: ${response.url()} ${response.status()}`)
  })
  return {
    lines,
    take: (foreseen) => lines.splice(0).filter((line) => foreseen?.test(line) !== true),
  }
}

function isLocal(url: URL): boolean {
  return LOCAL_SCHEMES.has(url.protocol) || LOOPBACK.has(url.hostname) || url.hostname.endsWith('.localhost')
}

/** A page that goes elsewhere, or gives up a request itself, ends it so; nobody misses the answer. */
function isOwnEnd(request: Request): boolean {
  return OWN_ENDS.has(request.failure()?.errorText ?? '')
}

function describe(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return `console ${message.type()}: ${message.text()} (${url}:${lineNumber})`
}
