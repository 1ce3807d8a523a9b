/** `npm run new -- DIR`: a folder of one's own that builds to a site: a table, what its columns are, and settings. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLE_TABLE } from '../import/example-table.ts'
import { writeWhole } from './emit.ts'
import { runImport } from './import-command.ts'
import type { Problem } from './problems.ts'

/** Fills a folder that is empty or isn't there yet. */
export function newFolder(folder: string): Problem[] {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    return [{ file: folder, line: 1, column: 1, message: 'is not empty, expected a new folder' }]
  }
  const table = join(folder, 'data', 'tables', EXAMPLE_TABLE.name)
  writeWhole(table, EXAMPLE_TABLE.text)
  const problems = runImport([table, '--out', folder])
  if (problems.length > 0) return problems
  console.log(
    [
      `${folder}: an example, whose place a table of yours takes (npm run import -- FILE --out ${folder}).`,
      `Write title and description in data/site.yaml. To look at it: npm start -- --data ${join(folder, 'data')}`,
    ].join('\n'),
  )
  return []
}
