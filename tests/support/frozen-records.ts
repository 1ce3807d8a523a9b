/** The records that tests read: a copy that stays as it is when the live records in `seeds/` and `data/` change. */
import { cpSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Folders } from '../../src/compiler/compile.ts'

/** The folder with the copy. `npm run build:frozen` builds the tests' site from it. */
export const FROZEN = 'tests/fixtures/five-announcements'
export const FROZEN_FOLDERS: Folders = { seeds: `${FROZEN}/seeds`, data: `${FROZEN}/data` }

/** What a build doesn't read, or must not. */
const LEFT_OUT = new Set(['.git', 'dist', 'dist-frozen', 'node_modules', 'tests'])

/**
 * Copies the project into an empty folder, with the frozen records in place of the live ones and a link to the
 * installed packages.
 */
export function copyProject(folder: string): void {
  cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) && !isLiveRecord(path) })
  cpSync(FROZEN, folder, { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
}

/** `seeds`, and `data` but for the basemap and the gazetteer, relative to the project's folder. */
function isLiveRecord(path: string): boolean {
  return path === 'seeds' || (/^data[/\\]/.test(path) && !/^data[/\\](?:basemap|gazetteer)\b/.test(path))
}
