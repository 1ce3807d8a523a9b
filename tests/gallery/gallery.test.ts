/**
 * Compares every picture of the gallery with the committed one: `npx vitest run tests/gallery -u` updates them, for
 * review.
 */
import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, it } from 'vitest'

const names = readdirSync('tests/gallery')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'picture-of.ts')
  .map((file) => basename(file, '.ts'))

it.each(names)('%s is drawn as it was', async (name) => {
  const { default: draw } = (await import(resolve(`tests/gallery/${name}.ts`))) as { default: () => Promise<string> }
  await expect(await draw()).toMatchFileSnapshot(resolve(`tests/gallery/${name}.svg`))
})
