/** What a browser has to complain about while a test runs: none of it is ever right, unless the test says that it foresees it. */
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Addresses that leave the page for no host. */
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:', 'file:'])

export interface Complaints {
  /** One line each, in the order they came. */
  readonly lines: string[]
  /** The lines that `foreseen` doesn't match, and none of them again: what was taken is forgotten. */
  take(foreseen?: RegExp): string[]
}

/** Listens to all pages and frames of a context, workers included, and stops every request to a host but this machine. */
export async function listenForComplaints(context: BrowserContext): Promise<Complaints> {
  const lines: string[] = []
  await context.route(
    (url) => !isLocal(url),
    async (route) => {
      lines.push(`request to another host: ${route.request().url()}`)
      await route.abort('blockedbyclient')
    },
  )
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') lines.push(describe(message))
  })
  context.on('weberror', (error) => lines.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('requestfailed', (request) => {
    if (!isOwnEnd(request)) lines.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`)
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
  return LOCAL_SCHEMES.has(url.protocol) || LOOPBACK.has(url.hostname)
}

/** A page that goes elsewhere, or gives up a request itself, ends it so; nobody misses the answer. */
function isOwnEnd(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED'
}

function describe(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return `console ${message.type()}: ${message.text()} (${url}:${lineNumber})`
}
