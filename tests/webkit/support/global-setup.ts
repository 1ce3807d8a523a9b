/**
 * Runs once for all WebKit tests: checks for the programs, and serves the site under test. Tests get the address by
 * `inject`.
 */
import type { TestProject } from 'vitest/node'
import { serveBuilt } from '../../support/built.ts'
import { findPrograms } from './programs.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findPrograms()
  const server = await serveBuilt()
  project.provide('atlasUrl', server.url)
  return () => server.close()
}
