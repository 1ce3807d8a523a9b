import Ajv2020 from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { formatAtlas } from '../../../src/compiler/emit.ts'
import { formatSchema } from '../../../src/compiler/schema.ts'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import { compileFixture, FIXTURES, foldersIn, layered, messagesOf, reordered } from './fixture-disk.ts'

const fitsPublishedSchema = new Ajv2020({ allErrors: true, formats: { date: true, uri: true } }).compile(
  v.parse(v.record(v.string(), v.unknown()), JSON.parse(formatSchema())),
)

describe.each(foldersIn('good'))('%s', (folder) => {
  const disk = layered(`${FIXTURES}/good/${folder}`)
  const output = () => {
    const compiled = compileFixture(disk)
    expect(messagesOf(compiled)).toBe('')
    return formatAtlas(compiled.atlas!)
  }

  test('makes its atlas, to the letter', async () => {
    await expect(output()).toMatchFileSnapshot(`${FIXTURES}/good/${folder}/atlas.json`)
  })

  test('makes an atlas that reads back as itself', () => {
    const text = output()
    expect(formatAtlas(v.parse(Atlas, JSON.parse(text)))).toBe(text)
  })

  test('makes an atlas that fits the published schema', () => {
    fitsPublishedSchema(JSON.parse(output()))
    expect(fitsPublishedSchema.errors ?? []).toEqual([])
  })

  test('makes the same bytes each time, in whatever order the disk lists its files', () => {
    const orders = [
      (names: string[]) => names.toReversed(),
      (names: string[]) => [...names.slice(1), ...names.slice(0, 1)],
    ]
    for (const order of orders) {
      const { atlas } = compileFixture(reordered(disk, order))
      expect(formatAtlas(atlas!)).toBe(output())
    }
  })
})
