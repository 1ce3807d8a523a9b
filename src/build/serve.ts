/** Serves the build for `npm start` and the browser tests: with the policy's headers, and 404 for missing files. */
import { preview, type Plugin } from 'vite'
import { remoteRelay } from './remote-relay.ts'

export interface ServeOptions {
  /** 0 picks a free port. */
  port: number
  /** The base path of the atlas, ending with a slash; `/` by default. */
  base?: string
  /** The folder of the build; `dist` by default. */
  outDir?: string
  /** Lets a phone be the remote control: the host to listen on, and this machine's addresses for the phone. */
  remote?: { host: string; addresses: readonly string[] } | undefined
}

export interface Served {
  /** The atlas's address, without a file name: `http://localhost:4173/`. */
  url: string
  close(): Promise<void>
}

/**
 * Starts the server. It listens on the loopback address only, so other machines cannot reach it, unless `remote` names
 * another host.
 * @throws if the port is taken
 */
export async function serve({ port, base = '/', outDir = 'dist', remote }: ServeOptions): Promise<Served> {
  const server = await preview({
    base,
    logLevel: 'warn',
    build: { outDir },
    plugins: remote ? [relay(remote.addresses)] : [],
    preview: { host: remote?.host ?? 'localhost', port, strictPort: true },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, listens on ${String(address)}`)
  return { url: `http://localhost:${address.port}${base}`, close: () => server.close() }
}

function relay(addresses: readonly string[]): Plugin {
  return {
    name: 'lab-atlas:remote-relay',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/remote', remoteRelay(addresses))
    },
  }
}
