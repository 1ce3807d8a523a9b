/** The site under test: what `npm run build:frozen` writes. */
import { existsSync } from 'node:fs'
import { serve, type Served, type ServeOptions } from '../../src/build/serve.ts'

export const BUILT = 'dist-frozen'

/** Serves the site under test at a free port, as `npm start` serves its own. */
export function serveBuilt(options: Pick<ServeOptions, 'base' | 'remote'> = {}): Promise<Served> {
  if (!existsSync(`${BUILT}/index.html`))
    throw new Error(`${BUILT}/index.html: expected what \`npm run build:frozen\` writes; run it first`)
  return serve({ ...options, port: 0, outDir: BUILT })
}
