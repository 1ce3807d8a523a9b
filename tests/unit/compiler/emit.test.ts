import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatAtlas, writeWhole } from '../../../src/compiler/emit.ts'
import { Atlas } from '../../../src/model/dataset/schema.ts'
import { FIXTURES } from './fixture-disk.ts'

const TEXT = readFileSync(`${FIXTURES}/good/two-documents/atlas.json`, 'utf8')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-emit-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('keys and languages come in one order, however they were put in; a step’s state keeps its own', () => {
  const backwards: unknown = JSON.parse(TEXT, (key, value: unknown) =>
    key !== 'state' && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  expect(formatAtlas(v.parse(Atlas, backwards))).toBe(TEXT)
})

test('an atlas that does not fit the schema is not put into text', () => {
  const atlas = v.parse(Atlas, JSON.parse(TEXT))
  expect(() => formatAtlas({ ...atlas, languages: [] })).toThrow()
})

test('a file is written whole, folders and all', () => {
  writeWhole(`${folder}/deep/down/atlas.json`, TEXT)
  expect(readFileSync(`${folder}/deep/down/atlas.json`, 'utf8')).toBe(TEXT)
  expect(readdirSync(`${folder}/deep/down`)).toEqual(['atlas.json'])
})

test('a write that fails leaves what was there, and no half', () => {
  mkdirSync(`${folder}/atlas.json`)
  writeFileSync(`${folder}/atlas.json/kept`, '')
  expect(() => writeWhole(`${folder}/atlas.json`, TEXT)).toThrow()
  expect(readdirSync(folder)).toEqual(['atlas.json'])
  expect(readdirSync(`${folder}/atlas.json`)).toEqual(['kept'])
})
