/**
 * Errors and messages of the browser during a test. Each one fails the test, unless the test declares it as foreseen.
 */
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Schemes that request no host. */
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:', 'file:'])
/** The error of a request that its page cancelled, in Chromium and in Firefox. */
const OWN_ENDS = new Set(['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])

export interface Complaints {
  /** One line each, in order of arrival. */
  readonly lines: string[]
  /** Returns the lines that `foreseen` doesn't match, and clears the list. */
  take(foreseen?: RegExp): string[]
}

/**
 * Listens to all pages and frames of a context, including workers. Requests to other hosts fail, because of the
 * browsers' launch options.
 */
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

/** A page that navigates away, or cancels a request itself, causes this; the answer isn't needed. */
function isOwnEnd(request: Request): boolean {
  return OWN_ENDS.has(request.failure()?.errorText ?? '')
}

function describe(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return `console ${message.type()}: ${message.text()} (${url}:${lineNumber})`
}
