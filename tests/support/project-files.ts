/** The project's own files, as git lists them. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Paths from the root of files that are committed or new, in order; `patterns` are git's, such as `src` or `*.md`. */
export function projectFiles(...patterns: string[]): string[] {
  const options = ['-z', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', ['ls-files', ...options, '--', ...patterns], { encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(path)).sort()
}
