/**
 * Serves a built folder like a plain host: with the headers that the build wrote and the media type, and an error for
 * missing files.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface ServedFolder {
  /** Its address, under a path of its own. */
  url: string
  close(): Promise<void>
}

/** @param port default: a free one */
export async function serveFolder(folder: string, port = 0): Promise<ServedFolder> {
  const lines = readFileSync(join(folder, 'headers.txt'), 'utf8').trim().split('\n')
  // As src/build writes them.
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const name = /^\/atlas\/(.*)$/.exec(pathname)?.[1]
    const file = name?.replace(/(^|\/)$/, '$1index.html')
    if (file === undefined) response.writeHead(404).end()
    else
      readFile(join(folder, file)).then(
        (body) =>
          response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(file)] ?? 'text/plain' }).end(body),
        () => response.writeHead(404).end(),
      )
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return {
    url: `http://localhost:${address.port}/atlas/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
