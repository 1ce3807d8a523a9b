/** Runs once for all browser tests: serves dist/ as `npm start` does. Tests get the address by `inject`. */
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serve } from '../../../src/build/serve.ts'
import { findEngine } from './engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of dist/: `http://localhost:PORT/`. */
    atlasUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('dist/index.html: expected what `npm run build` writes; run it first')
  // Runs once, before the workers, because a missing Chromium gets installed.
  findEngine()
  const server = await serve({ port: 0 })
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
