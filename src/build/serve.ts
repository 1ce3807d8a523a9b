/** Serves what was built, as `npm start` and the browser tests do: with the headers of the policy, and 404 for what isn't there. */
import { preview } from 'vite'

export interface ServeOptions {
  /** 0 takes a free one. */
  port: number
  /** The path the atlas is found under; `/` unless told, and ends with a slash. */
  base?: string
}

export interface Served {
  /** The atlas's address, without a file name: `http://localhost:4173/`. */
  url: string
  close(): Promise<void>
}

/** @throws where the port is taken. Never reached from another machine: it listens on the loopback address alone. */
export async function serve({ port, base = '/' }: ServeOptions): Promise<Served> {
  const server = await preview({ base, logLevel: 'warn', preview: { host: 'localhost', port, strictPort: true } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return { url: `http://localhost:${address.port}${base}`, close: () => server.close() }
}
