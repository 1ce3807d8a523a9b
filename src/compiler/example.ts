/** The example of `npm run new`, which leaves when a table of one's own comes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLE_TABLE } from '../import/example-table.ts'
import { importSteps } from '../import/import-table.ts'
import { runAtOnce } from '../model/steps.ts'
import { formatNewSite } from './site.ts'
import { formatTableRecord, recordName } from './table-record.ts'

/**
 * Returns the paths of the example's files in a folder of records, if its table and record are as they were made, and
 * of its settings if they are; none for the example's own table. What somebody has changed is no example.
 */
export function exampleIn(folder: string, table: string): string[] {
  if (table === EXAMPLE_TABLE.name) return []
  const { settings, ...both } = exampleFiles(folder)
  return Object.values(both).every(isAsMade)
    ? [...Object.values(both), settings].filter(isAsMade).map(([path]) => path)
    : []
}

type MadeFile = readonly [path: string, content: string]

function exampleFiles(folder: string): Record<'table' | 'record' | 'settings', MadeFile> {
  const { name, text } = EXAMPLE_TABLE
  const { atlas, mapping } = runAtOnce(importSteps(new TextEncoder().encode(text), { fileName: name }))
  if ('unchecked' in atlas || !mapping) throw new Error(`${name}: expected a table`)
  const tables = join(folder, 'data', 'tables')
  return {
    table: [join(tables, name), text],
    record: [join(tables, recordName(name)), formatTableRecord(name, mapping)],
    settings: [join(folder, 'data', 'site.yaml'), formatNewSite(atlas)],
  }
}

function isAsMade([path, content]: MadeFile): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === content
}
