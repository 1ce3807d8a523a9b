/** What the gazetteer was made from, so that a stale one is noticed without making it again. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Everything that determines the output; the lock file and sources.json pin the sources. */
export const INPUTS = [
  'build.ts',
  'cities.ts',
  'manifest.ts',
  'names.json',
  'names.ts',
  'package-lock.json',
  'sources.json',
  'sources.ts',
  '../../src/import/places/fold-place.ts',
] as const

export const OUTPUT = 'cities.json'

export interface Manifest {
  madeBy: string
  /** SHA-256 of each file. */
  inputs: Record<string, string>
  output: string
}

export function manifestText(output: string): string {
  const manifest: Manifest = {
    madeBy: 'npm run gazetteer',
    inputs: Object.fromEntries(INPUTS.map((file) => [file, digest(readBeside(file))])),
    output: digest(output),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Returns the SHA-256 of a text in UTF-8, in hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Reads a text file from this folder. */
export function readBeside(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
