/**
 * Runs once for all WebKit tests: checks for the programs, and serves dist/ as `npm start` does. Tests get the address
 * by `inject`.
 */
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serve } from '../../../src/build/serve.ts'
import { findPrograms } from './programs.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findPrograms()
  if (!existsSync('dist/index.html'))
    throw new Error('dist/index.html: expected what `npm run build` writes; run it first')
  const server = await serve({ port: 0 })
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
