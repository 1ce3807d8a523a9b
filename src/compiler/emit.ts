/** Serialises an atlas: the same records give the same bytes on every machine. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import * as schema from '../model/dataset/schema.ts'
import type { Atlas, Text } from '../model/dataset/types.ts'

/** Where the tables go; no text has a control character. */
const TABLES = '\u0000tables'

/**
 * Keys are in the contract's order, texts in the order of the atlas's languages; two spaces per level, tables on
 * one line, a newline at the end.
 */
export function formatAtlas(atlas: Atlas): string {
  const inOrder = v.parse(schema.Atlas, atlas)
  const rank = new Map(atlas.languages.map((language, index) => [language, index]))
  const sorted = (text: Text) =>
    Object.fromEntries(Object.entries(text).sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)))
  const replacer = (_key: string, value: unknown) => (isText(value, rank) ? sorted(value) : value)
  const { tables } = inOrder
  if (!tables) return `${JSON.stringify(inOrder, replacer, 2)}\n`
  // A line for each number would triple a table's size.
  const text = JSON.stringify({ ...inOrder, tables: TABLES }, replacer, 2)
  return `${text.replace(JSON.stringify(TABLES), () => JSON.stringify(tables))}\n`
}

/** Writes a file atomically: readers never see half a file, and a failure keeps the old one. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Nothing else in an atlas has languages as keys. */
function isText(value: unknown, languages: ReadonlyMap<string, number>): value is Text {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => languages.has(key))
}
