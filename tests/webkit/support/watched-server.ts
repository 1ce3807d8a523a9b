/**
 * Serves the atlas with an extra script, which reports every error in page, frame and window to the server.
 * WebKitWebDriver has no console log, and a script run by a test comes too late for errors while the page loads.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export interface WatchedServer {
  /** The atlas's address, at an origin of its own. */
  url: string
  /** Returns the errors so far, one line each, and clears them. */
  takeComplaints(): string[]
  /** Stops answering at this address, as without a network. */
  stop(): Promise<void>
  /** Answers again at the same address, with the atlas from another one if given. */
  resume(atlasUrl?: string): Promise<void>
}

/** Runs before the page's own scripts. `window.complaining` holds the pending reports. */
const SCRIPT = `{
  const reports = window.complaining = []
  // A page that is left gives up what it was loading.
  let isLeft = false
  for (const type of ['beforeunload', 'pagehide']) addEventListener(type, () => { isLeft = true })
  addEventListener('pageshow', () => { isLeft = false })
  const report = (line) => isLeft || reports.push(fetch('/complaint', {
    method: 'POST', mode: 'no-cors', keepalive: true, body: line + ' (' + location.href + ')' }).catch(() => {}))
  addEventListener('error', ({ target, message, filename, lineno }) => {
    if (target !== window) report('not loaded: ' + (target.src || target.href))
    else report('error: ' + message + ' ' + filename + ':' + lineno)
  }, true)
  addEventListener('unhandledrejection', ({ reason }) => report('unhandled rejection: ' + (reason?.stack ?? reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    report('policy: ' + violatedDirective + ' ' + blockedURI))
  for (const level of ['error', 'warn']) {
    const said = console[level]
    console[level] = (...words) => { report('console ' + level + ': ' + words.join(' ')); said.apply(console, words) }
  }
}`

/** Response headers that aren't valid for the forwarded body. */
const OWN_HEADERS = new Set(['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'])

export async function watch(atlasUrl: string): Promise<WatchedServer> {
  let upstream = atlasUrl
  const complaints: string[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      complaints.push(`server: ${String(error)}`)
      response.writeHead(502).end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (path === '/complaint') {
      complaints.push(await textOf(request))
      response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end()
    } else if (path === '/complaints.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end(SCRIPT)
    } else {
      const found = await fetch(new URL(path, upstream), { headers: { Accept: request.headers.accept ?? '*/*' } })
      if (found.status >= 400) complaints.push(`failed request: ${path} ${found.status}`)
      const headers = [...found.headers].filter(([name]) => !OWN_HEADERS.has(name))
      // The service worker caches a page only with the build's own digest, so its fetches are served unchanged.
      const isForReader = request.headers['sec-fetch-dest'] !== 'empty'
      const isPage = isForReader && new URL(path, upstream).pathname.endsWith('/')
      response.writeHead(found.status, Object.fromEntries(headers))
      response.end(isPage ? watched(await found.text()) : Buffer.from(await found.arrayBuffer()))
    }
  }

  const port = await listen(server, 0)
  return {
    url: `http://localhost:${port}/`,
    takeComplaints: () => complaints.splice(0),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    resume: async (other = upstream) => {
      upstream = other
      if (!server.listening) await listen(server, port)
    },
  }
}

function watched(page: string): string {
  return page.replace('<meta charset="utf-8" />', '$&<script src="/complaints.js"></script>')
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return address.port
}
