/** Fixture folders as the compiler sees them: always named `seeds` and `data`, wherever they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile, type Compiled } from '../../../src/compiler/compile.ts'
import { nodeDisk, type Disk } from '../../../src/compiler/files.ts'
import { formatProblem } from '../../../src/compiler/problems.ts'

export const FIXTURES = fileURLToPath(new URL('../../fixtures/compiler', import.meta.url))

/** The base of every bad folder. */
export const BASE = `${FIXTURES}/good/laboratory`

export function foldersIn(group: 'good' | 'bad'): string[] {
  return readdirSync(`${FIXTURES}/${group}`).sort()
}

export function compileFixture(disk: Disk): Compiled {
  return compile({ seeds: 'seeds', data: 'data' }, disk)
}

export function messagesOf({ problems }: Compiled): string {
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('')
}

/**
 * Overlays folders, the last on top: its files replace those of the same name below, and files listed in its
 * `removed.txt` are absent.
 */
export function layered(...roots: string[]): Disk {
  const removed = new Set(roots.flatMap(removedBy))
  return {
    names(folder) {
      const all = roots.map((root) => nodeDisk.names(`${root}/${folder}`)).filter((names) => names !== undefined)
      if (all.length === 0 || removed.has(folder)) return undefined
      return [...new Set(all.flat())].filter((name) => !removed.has(`${folder}/${name}`))
    },
    bytes(file) {
      const root = roots.findLast((root) => existsSync(`${root}/${file}`))
      return nodeDisk.bytes(`${root ?? ''}/${file}`)
    },
  }
}

/** The same folders, listed in a different order by the file system. */
export function reordered(disk: Disk, order: (names: string[]) => string[]): Disk {
  return {
    ...disk,
    names(folder) {
      const names = disk.names(folder)
      return names && order(names)
    },
  }
}

function removedBy(root: string): string[] {
  const list = `${root}/removed.txt`
  return existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : []
}
