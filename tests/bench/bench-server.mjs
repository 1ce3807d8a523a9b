/** Serves the build for benchmarks, with made-up data and blank pages beside it. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/**
 * Serves `dist/` at a free port of the loopback address. `made`: functions that return a file's content by its path,
 * such as `/blank.html`; each is called once. `gzip`: whether responses are compressed.
 */
export async function serveBench({ made = {}, gzip = false }) {
  const bodies = new Map()
  const bodyOf = (path) => {
    if (!bodies.has(path)) bodies.set(path, read(path, made, gzip))
    return bodies.get(path)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const body = bodyOf(path)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      ...(gzip && { 'content-encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

function read(path, made, gzip) {
  const file = join('dist', normalize(path))
  const found = made[path]?.() ?? (existsSync(file) ? readFileSync(file) : undefined)
  return found !== undefined && gzip ? gzipSync(found, { level: 9 }) : found
}
