import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ImportError } from '../../../src/import/import-error.ts'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import { importBytes } from './imported.ts'
import { mutated } from './mutations.ts'

/** `npm run fuzz:import` takes 50,000. */
const COUNT = Number(process.env['ATLAS_MUTATIONS'] ?? 200)

const FOLDER = 'tests/fixtures/import'
const FILES = readdirSync(FOLDER)
  .filter((name) => /\.(?:csv|json|xlsx)$/.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }))

it(`gives a valid atlas or a reason for ${COUNT} damaged files`, { timeout: 3_600_000 }, () => {
  let read = 0
  for (let seed = 1; seed <= COUNT; seed++) {
    const { name, bytes } = FILES[seed % FILES.length]!
    try {
      const { atlas } = importBytes(mutated(bytes, seed), { fileName: name })
      if ('unchecked' in atlas) continue
      read++
      const { issues } = v.safeParse(Atlas, atlas)
      expect([name, seed, issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)]).toEqual([
        name,
        seed,
        undefined,
      ])
    } catch (error) {
      // Anything but a reason is a fault of the importer; the seed makes it again.
      if (!(error instanceof ImportError)) throw new Error(`${name}, seed ${seed}`, { cause: error })
    }
  }
  // Most damage leaves most rows as they are.
  expect(read).toBeGreaterThan(COUNT / 3)
})
