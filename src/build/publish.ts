/**
 * Replaces a built folder by a newer build, file by file, so that a server always has a complete page.
 * A folder cannot be renamed over another that holds files: between moving the old one away and the new one in, neither
 * is there. A file can: `rename` replaces it atomically. So files with a digest in their names come first, pages after
 * everything they refer to, the service worker last, and files that the new build lacks are removed when nothing refers
 * to them any more.
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

/** The file operations of `publish`; a test passes one that fails after some of them. */
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

/** The order in which kinds of files are moved; a file moves with the first pattern that it matches. */
const ORDER = [/^assets\//, /^(?!(.*\/)?(index\.html|service-worker\.js)$)/, /index\.html$/, /service-worker\.js$/]

/**
 * Moves all files of `stage` into `target`, and removes from `target` the files that `stage` lacks. Both must be on one
 * file system.
 * Interrupted at any point (a kill, a full disk), it leaves the old `index.html` or the new one, with every file of
 * `assets/` that it refers to. Other files, such as `atlas.json`, may then be of either build. The next call completes
 * it.
 * @throws the file system's errors
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

/** Flushes files to the disk, so that a power cut after `publish` loses nothing. */
export function flushFiles(folder: string): void {
  for (const file of filesIn(folder)) {
    const handle = openSync(join(folder, file), 'r+')
    fsyncSync(handle)
    closeSync(handle)
  }
}

/** Returns the stage folder of this process's build, next to the target folder. */
export function stageOf(target: string): string {
  return `${target}.tmp-${process.pid}`
}

/** Removes the folders of killed builds of `target`; those of running builds stay. */
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
    // EPERM: the process runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function rank(file: string): number {
  return ORDER.findIndex((kind) => kind.test(file))
}

/** Returns the files under a folder, as relative paths with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** Returns the folders under a folder, deepest first. */
function foldersIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => b.length - a.length)
}
