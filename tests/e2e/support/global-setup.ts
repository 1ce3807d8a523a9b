/** Once for all browser tests: dist/ served as `npm start` serves it, which tests get by `inject`. */
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serve } from '../../../src/build/serve.ts'
import { findEngine } from './engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where dist/ is served: `http://localhost:PORT/`. */
    atlasUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/index.html: expected what `npm run build` writes; run it first')
  // Once and before the workers, since a Chromium that is missing gets installed.
  findEngine()
  const server = await serve({ port: 0 })
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
