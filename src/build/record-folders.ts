/**
 * Whose records are built: those of this folder, or of another one. Vite's configuration can't be told by an option of
 * Vite's, so the options of our commands go to it through the environment.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Folders } from '../compiler/compile.ts'

/** Options of `npm run build`, `npm run dev` and `npm start`. */
export const RECORD_OPTIONS = { data: { type: 'string' }, seeds: { type: 'string' } } as const

/**
 * Returns the folders that an environment names: `ATLAS_DATA` and `ATLAS_SEEDS`, or `data` and `seeds` in
 * `ATLAS_RECORDS`, or those of the working directory. Seeds are looked for beside the data.
 */
export function recordFolders(environment: NodeJS.ProcessEnv): Folders {
  const data = environment['ATLAS_DATA'] ?? join(environment['ATLAS_RECORDS'] ?? '.', 'data')
  return { data, seeds: environment['ATLAS_SEEDS'] ?? join(dirname(data), 'seeds') }
}

/**
 * Returns the environment that `--data DIR` and `--seeds DIR` ask for, and the other arguments.
 * @throws with a sentence that says what was found and expected, if `--data` names no folder with settings
 */
export function takeRecordOptions(args: readonly string[]): { environment: NodeJS.ProcessEnv; rest: string[] } {
  const { tokens } = parseArgs({ args: [...args], options: RECORD_OPTIONS, strict: false, tokens: true })
  const taken = new Set<number>()
  const environment: NodeJS.ProcessEnv = {}
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(RECORD_OPTIONS, token.name)) continue
    if (token.value === undefined || token.value === '')
      throw new Error(`--${token.name}: found none, expected a folder`)
    taken.add(token.index)
    if (!token.inlineValue) taken.add(token.index + 1)
    environment[`ATLAS_${token.name.toUpperCase()}`] = token.value
  }
  if (environment['ATLAS_DATA'] !== undefined) checkData(environment['ATLAS_DATA'])
  return { environment, rest: args.filter((_, i) => !taken.has(i)) }
}

function checkData(data: string): void {
  const hasSettings = (folder: string) => existsSync(join(folder, 'site.yaml'))
  if (hasSettings(data)) return
  const inside = join(data, 'data')
  throw new Error(
    `--data: found "${data}", expected ${hasSettings(inside) ? `"${inside}"` : 'a folder with a site.yaml'}`,
  )
}
