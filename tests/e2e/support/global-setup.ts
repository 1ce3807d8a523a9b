/** Runs once for all browser tests: serves the site under test. Tests get the address by `inject`. */
import type { TestProject } from 'vitest/node'
import { serveBuilt } from '../../support/built.ts'
import { findEngine } from './engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the site under test: `http://localhost:PORT/`. */
    atlasUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Runs once, before the workers, because a missing Chromium gets installed.
  findEngine()
  const server = await serveBuilt()
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
