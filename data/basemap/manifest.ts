import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Everything that determines the outputs: the handwritten inputs, the code, and the lock file, which pins the sources.
 */
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
  'world.json',
  'world.ts',
] as const

export interface Manifest {
  madeBy: string
  packages: Record<string, string>
  /** SHA-256 of each file. */
  inputs: Record<string, string>
  outputs: Record<string, string>
}

/**
 * Returns the manifest, which records what the outputs were made from, so that stale outputs can be detected without a
 * rebuild.
 */
export function manifestText(outputs: readonly { file: string; text: string }[]): string {
  const manifest: Manifest = {
    madeBy: 'npm run basemap',
    packages: pinnedPackages(),
    inputs: Object.fromEntries(INPUTS.map((file) => [file, digest(readBeside(file))])),
    outputs: Object.fromEntries(outputs.map(({ file, text }) => [file, digest(text)])),
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

function pinnedPackages(): Record<string, string> {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readBeside('package.json'))
  return dependencies
}
