/**
 * Runs once for the tests of live records: serves the site that `npm run build` wrote, or the one in the environment's
 * ATLAS_BUILD, which was built from the records in ATLAS_RECORDS.
 */
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serve } from '../../src/build/serve.ts'
import { findEngine } from '../e2e/support/engine.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outDir = process.env['ATLAS_BUILD'] ?? 'dist'
  if (!existsSync(`${outDir}/index.html`))
    throw new Error(`${outDir}/index.html: expected what \`npm run build\` writes; run it first`)
  findEngine()
  const server = await serve({ port: 0, outDir })
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
