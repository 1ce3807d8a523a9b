/**
 * Replaces a built folder by a newer build, file by file, so that whoever serves the folder has a whole page at every
 * moment.
 *
 * A folder cannot be renamed over another that holds files: between moving the old one away and the new one in, there
 * is none. A file can:
 * `rename` puts one in the place of another at once. So files with a digest in their names come first, pages after
 * everything they refer to, the service
 * worker last, and what the new build doesn't have is removed when nothing refers to it any more.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What `publish` changes on a disk; a test hands in one that fails after some of it. */
export interface PublishDisk {
  makeFolder(folder: string): void
  rename(from: string, to: string): void
  remove(file: string): void
  removeFolder(folder: string): void
}

const NODE_DISK: PublishDisk = {
  makeFolder: (folder) => mkdirSync(folder, { recursive: true }),
  rename: renameSync,
  remove: (file) => rmSync(file, { force: true }),
  removeFolder: rmdirSync,
}

/** The order in which kinds of files are moved; a file is moved with the first that it fits. */
const ORDER = [/^assets\//, /^(?!(.*\/)?(index\.html|service-worker\.js)$)/, /index\.html$/, /service-worker\.js$/]

/**
 * Moves all files of `stage` into `target`, and removes from `target` what `stage` doesn't have. Both are on one file
 * system.
 *
 * Stopped at any point (a kill, a full disk), it leaves the old `index.html` or the new one, with every file of
 * `assets/` that it refers to. Files beside the page, such
 * as `atlas.json`, may then be of either build. The next call completes it.
 * @throws what the file system throws
 */
export function publish(stage: string, target: string, disk: PublishDisk = NODE_DISK): void {
  if (!existsSync(target)) {
    disk.rename(stage, target)
    return
  }
  const files = filesIn(stage)
  const wanted = new Set(files)
  for (const file of files.toSorted((a, b) => rank(a) - rank(b))) {
    disk.makeFolder(join(target, dirname(file)))
    disk.rename(join(stage, file), join(target, file))
  }
  for (const file of filesIn(target).filter((file) => !wanted.has(file))) disk.remove(join(target, file))
  for (const folder of foldersIn(target)) if (readdirSync(folder).length === 0) disk.removeFolder(folder)
}

/**
 * Writes to the disk itself what the system may still hold in memory, so that a power cut after `publish` loses
 * nothing.
 */
export function flushFiles(folder: string): void {
  for (const file of filesIn(folder)) {
    const handle = openSync(join(folder, file), 'r+')
    fsyncSync(handle)
    closeSync(handle)
  }
}

/** A folder for the build of this process, beside the one that it will replace. */
export function stageOf(target: string): string {
  return `${target}.tmp-${process.pid}`
}

/** Removes the folders that killed builds of `target` have left; those of builds that still run stay. */
export function removeLeftovers(target: string): void {
  const prefix = `${basename(target)}.tmp-`
  const folder = dirname(target)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const process = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    if (/^\d+$/.test(process) && !isRunning(Number(process)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // A process of somebody else runs as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function rank(file: string): number {
  return ORDER.findIndex((kind) => kind.test(file))
}

/** Files under a folder, from it on, with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** Folders under a folder, the deepest first. */
function foldersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => b.length - a.length)
}
