/** Serves the build for `npm start` and the browser tests: with the policy's headers, and 404 for missing files. */
import { preview } from 'vite'

export interface ServeOptions {
  /** 0 picks a free port. */
  port: number
  /** The base path of the atlas, ending with a slash; `/` by default. */
  base?: string
}

export interface Served {
  /** The atlas's address, without a file name: `http://localhost:4173/`. */
  url: string
  close(): Promise<void>
}

/**
 * Starts the server. It listens on the loopback address only, so other machines cannot reach it.
 * @throws if the port is taken
 */
export async function serve({ port, base = '/' }: ServeOptions): Promise<Served> {
  const server = await preview({ base, logLevel: 'warn', preview: { host: 'localhost', port, strictPort: true } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return { url: `http://localhost:${address.port}${base}`, close: () => server.close() }
}
