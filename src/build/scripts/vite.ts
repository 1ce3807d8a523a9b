/**
 * `npm run build` and `npm run dev`: Vite with its own options, and two more. `--data DIR` and `--seeds DIR` build the
 * same site from other records; without `--seeds`, those beside the data.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { takeRecordOptions } from '../record-folders.ts'

try {
  const { environment, rest } = takeRecordOptions(process.argv.slice(2))
  Object.assign(process.env, environment)
  const description = createRequire(import.meta.url).resolve('vite/package.json')
  const { bin } = JSON.parse(readFileSync(description, 'utf8')) as { bin: { vite: string } }
  const program = join(dirname(description), bin.vite)
  process.argv = [process.argv[0]!, program, ...rest]
  await import(pathToFileURL(program).href)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
