import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** All that decides what the outputs are: what is written by hand, the code, and the lock file with the sources. */
export const INPUTS = [
  'areas.json',
  'build.ts',
  'geometry.ts',
  'inputs.ts',
  'manifest.ts',
  'names.json',
  'package-lock.json',
  'package.json',
  'patches.json',
  'polygons.ts',
  'projection.ts',
  'refine.ts',
  'smooth.ts',
  'sources.ts',
  'topology.ts',
] as const

export interface Manifest {
  madeBy: string
  packages: Record<string, string>
  /** SHA-256 of each file. */
  inputs: Record<string, string>
  outputs: Record<string, string>
}

/** What the outputs were made from, so that a stale one is found without making it again. */
export function manifestText(outputs: readonly { file: string; text: string }[]): string {
  const manifest: Manifest = {
    madeBy: 'npm run basemap',
    packages: pinnedPackages(),
    inputs: Object.fromEntries(INPUTS.map((file) => [file, digest(readBeside(file))])),
    outputs: Object.fromEntries(outputs.map(({ file, text }) => [file, digest(text)])),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The text of a file in this folder. */
export function readBeside(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

function pinnedPackages(): Record<string, string> {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readBeside('package.json'))
  return dependencies
}
