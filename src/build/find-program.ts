import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Returns the first program with one of these names in the folders of PATH, or where systems install browsers;
 * undefined if there is none.
 */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/**
 * Returns the program named by an environment variable; undefined if it isn't set.
 * @throws if it names a file that is not a program
 */
export function programFromEnvironment(variable: string): string | undefined {
  const path = process.env[variable]
  if (path === undefined || path === '') return undefined
  if (!isExecutable(path)) throw new Error(`${variable}: expected a program, found none at ${path}`)
  return path
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
