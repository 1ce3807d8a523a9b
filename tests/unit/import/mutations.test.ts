import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ImportError } from '../../../src/import/import-error.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { checkAtlas } from '../../../src/model/dataset/check-atlas.ts'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import { damageInputs } from './damage-inputs.ts'
import { importBytes } from './imported.ts'

/** `npm run fuzz:import` takes 50,000. */
const COUNT = Number(process.env['ATLAS_MUTATIONS'] ?? 200)
/** Damage continues from here, so that many files can be taken in several runs. */
const FIRST_SEED = Number(process.env['ATLAS_FIRST_SEED'] ?? 1)

/** Faults that are told; more are of the same kinds. */
const TOLD = 10

it(`gives a valid atlas or a reason for ${COUNT} damaged files`, { timeout: 3_600_000 }, async () => {
  const inputs = await damageInputs()
  const faults: string[] = []
  let read = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT && faults.length < TOLD; seed++) {
    const { name, damaged } = inputs[seed % inputs.length]!
    try {
      const { atlas } = importBytes(damaged(seed), { fileName: name })
      if ('unchecked' in atlas) {
        checkAtlas(atlas.unchecked, name)
        continue
      }
      read++
      indexAtlas(atlas)
      for (const issue of v.safeParse(Atlas, atlas).issues ?? [])
        faults.push(`${name}, seed ${seed}: ${v.getDotPath(issue)}: ${issue.message}`)
    } catch (error) {
      // Anything but a reason is a fault of the importer; the seed makes it again.
      if (!(error instanceof ImportError))
        faults.push(`${name}, seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  expect(faults).toEqual([])
  // Most damage leaves most rows as they are.
  expect(read).toBeGreaterThan(COUNT / 3)
})
