import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../../data/basemap/inputs.ts'
import { digest, INPUTS, readBeside, type Manifest } from '../../../data/basemap/manifest.ts'

const manifest = JSON.parse(readBeside('manifest.json')) as Manifest
const advice = 'run npm run basemap and commit what it writes'

describe('the manifest of the basemap', () => {
  it.each(INPUTS)('was written from %s as it is now', (file) => {
    expect(manifest.inputs[file], advice).toBe(digest(readBeside(file)))
  })

  it('knows all code of the folder', () => {
    const code = readdirSync(new URL('../../../data/basemap/', import.meta.url)).filter((file) =>
      /(?<!\.d)\.ts$/.test(file),
    )
    expect(INPUTS).toEqual(expect.arrayContaining(code))
  })

  it('lists the maps of the areas and of the world as they are now', () => {
    const world = readdirSync(new URL('../../../data/basemap/', import.meta.url)).filter((file) =>
      /^world-.*\.topo\.json$/.test(file),
    )
    // The world at 1:110 and 1:50 million, and 12 × 6 tiles.
    expect(world).toHaveLength(74)
    const files = [...readAreas().map(({ id }) => `${id}.topo.json`), ...world]
    expect(manifest.outputs, advice).toEqual(Object.fromEntries(files.map((file) => [file, digest(readBeside(file))])))
  })

  it('names the packages that the lock file pins', () => {
    const lock = JSON.parse(readBeside('package-lock.json')) as { packages: Record<string, { version: string }> }
    Object.entries(manifest.packages).forEach(([name, version]) => {
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version)
    })
  })
})
