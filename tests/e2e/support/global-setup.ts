/** Runs once for all browser tests: serves the site under test. Tests get the address by `inject`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveBuilt } from '../../support/built.ts'
import { findEngine } from './engine.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the site under test: `http://localhost:PORT/`. */
    atlasUrl: string
    /** The file by which workers tell one another what axe has checked; undefined where each keeps its own. */
    axeChecked?: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Runs once, before the workers, because a missing Chromium gets installed.
  findEngine()
  const server = await serveBuilt()
  project.provide('atlasUrl', server.url)
  const folder = mkdtempSync(join(tmpdir(), 'lab-atlas-axe-'))
  const file = join(folder, 'checked')
  writeFileSync(file, '')
  project.provide('axeChecked', file)
  return async () => {
    rmSync(folder, { recursive: true })
    await server.close()
  }
}
