/** Serves host pages for embeds from another origin. */
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

/**
 * Serves one HTML page from an origin of its own until the test ends.
 * @returns its address, on 127.0.0.1: another site than the atlas's `localhost`
 */
export async function hostPage(body: string): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host page</title>
    <link rel="icon" href="data:,"></head><body>
    <main aria-label="Host page"><h1>A page of somebody else’s</h1>${body}</main></body></html>`
  const server = createServer(({ url }, response) => {
    if (url === '/') response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return `http://127.0.0.1:${address.port}/`
}
