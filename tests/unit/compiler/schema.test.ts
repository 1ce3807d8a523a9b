import Ajv2020 from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { formatSchema } from '../../../src/compiler/schema.ts'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import type { AtlasEvent } from '../../../src/model/dataset/types.ts'
import { FIXTURES } from './fixture-disk.ts'

const atlas = v.parse(Atlas, JSON.parse(readFileSync(`${FIXTURES}/good/two-documents/atlas.json`, 'utf8')))
const lab: AtlasEvent = atlas.events[0]!
const schema = v.parse(v.looseObject({ $defs: v.record(v.string(), v.unknown()) }), JSON.parse(formatSchema()))
const fits = new Ajv2020({ formats: { date: true, uri: true } }).compile(schema)

test('is JSON Schema 2020-12 with a definition for each thing of the contract', () => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Atlas (lab-atlas/1)',
  })
  expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['Text', 'Source', 'Event', 'Claim', 'Dispute']))
})

test('takes an atlas', () => {
  expect(fits(atlas)).toBe(true)
})

test.each<[string, unknown]>([
  ['of another format', { ...atlas, format: 'lab-atlas/2' }],
  ['with a key that nobody knows', { ...atlas, extra: 1 }],
  ['without events', { ...atlas, events: undefined }],
  ['with a claim that has no reference', withEvent({ claims: [{ ...lab.claims[0]!, references: [] }] })],
  ['with a kind that is no id', { ...atlas, events: [{ ...lab, kind: 'A party' }] }],
  ['with three coordinates', { ...atlas, cities: [{ ...atlas.cities[0], coordinates: [1, 2, 3] }] }],
  ['with a longitude beyond the globe', { ...atlas, cities: [{ ...atlas.cities[0], coordinates: [181, 2] }] }],
])('refuses one %s, as the page does', (_what, other) => {
  const asJson: unknown = JSON.parse(JSON.stringify(other))
  expect(fits(asJson)).toBe(false)
  expect(v.is(Atlas, asJson)).toBe(false)
})

function withEvent(patch: Partial<AtlasEvent>) {
  return { ...atlas, events: [{ ...lab, ...patch }] }
}
