/** Reads the files of source records. The only module of the compiler that knows the folder structure. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expectedName } from './did-you-mean.ts'
import { byCodeUnit, type Problems } from './problems.ts'

export interface SourceFile {
  /** The path as given: the folder of the command line, a slash, the name. */
  file: string
  /** undefined if the file can't be read, which has been reported. */
  text: string | undefined
}

/**
 * The compiler's interface to the disk; tests pass one that lists names in another order. Both methods throw the file
 * system's errors: a looping link, a folder instead of a file. `namesIn` and `bytesOf` report them at the path.
 */
export interface Disk {
  /** Names in a folder, in any order; undefined if there is no such folder. */
  names(folder: string): string[] | undefined
  bytes(file: string): Uint8Array
}

/** Returns the names in a folder; undefined if it doesn't exist or can't be read, which is added to `problems`. */
export function namesIn(disk: Disk, folder: string, problems: Problems): string[] | undefined {
  return tried(folder, problems, () => disk.names(folder))
}

/** Returns a file's contents; undefined if it can't be read, which is added to `problems`. */
export function bytesOf(disk: Disk, file: string, problems: Problems): Uint8Array | undefined {
  return tried(file, problems, () => disk.bytes(file))
}

function tried<T>(path: string, problems: Problems, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    problems.add({ file: path, line: 1, column: 1 }, unreadable(error))
    return undefined
  }
}

/** The reason why a path can't be read. */
const UNREADABLE: Readonly<Record<string, string>> = {
  EISDIR: 'a folder, expected a file',
  ELOOP: 'a link that leads back to itself, expected a file or a folder',
  ENOENT: 'a link to nothing, expected a file',
  ENOTDIR: 'inside of a file, expected a folder there',
  EACCES: 'no leave to read it, expected a file or a folder that can be read',
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    UNREADABLE[code] ?? `cannot be read (${error instanceof Error ? error.message : code}), expected that it can be`
  )
}

export const nodeDisk: Disk = {
  names: (folder) => (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : undefined),
  bytes: (file) => readFileSync(file),
}

export interface SourceFiles {
  seeds: SourceFile[]
  /** Single files of data/ by name: `site.yaml`, `organisations.yaml` … */
  lists: Map<string, SourceFile>
  events: SourceFile[]
  /** Whether the events folder exists: without it, every event would be unknown for that reason alone. */
  hasEvents: boolean
  stories: SourceFile[]
  /** Records of tables, each beside its table. */
  tables: SourceFile[]
}

const REQUIRED_LISTS = ['site', 'organisations', 'people', 'cities', 'places', 'topics'].map((name) => `${name}.yaml`)
const LISTS = [...REQUIRED_LISTS, 'aliases.yaml']

/**
 * Reads all records under `seeds` and `data`, by name; the basemap's files under data/ are no records. Tables alone
 * make an atlas: with them, only the site settings are required.
 */
export function readSourceFiles(disk: Disk, seeds: string, data: string, problems: Problems): SourceFiles {
  const lists = new Map<string, SourceFile>()
  for (const name of recordNames(disk, data, problems)) {
    if (LISTS.includes(name)) lists.set(name, readSourceFile(disk, `${data}/${name}`, problems))
    else {
      problems.add(
        { file: `${data}/${name}`, line: 1, column: 1 },
        `unknown file "${name}", ${expectedName(name, LISTS, `one of ${LISTS.join(', ')}`)}`,
      )
    }
  }
  const tables = namesIn(disk, `${data}/tables`, problems) ? readFolder(disk, `${data}/tables`, problems) : []
  for (const name of tables.length > 0 ? ['site.yaml'] : REQUIRED_LISTS) {
    if (!lists.has(name)) {
      problems.add({ file: `${data}/${name}`, line: 1, column: 1 }, `no such file, expected the atlas's ${name}`)
    }
  }
  return {
    seeds: optionalFolder(seeds),
    lists,
    events: optionalFolder(`${data}/events`),
    hasEvents: namesIn(disk, `${data}/events`, problems) !== undefined,
    stories: namesIn(disk, `${data}/stories`, problems) ? readFolder(disk, `${data}/stories`, problems) : [],
    tables,
  }

  function optionalFolder(folder: string): SourceFile[] {
    return tables.length > 0 && !namesIn(disk, folder, problems) ? [] : readFolder(disk, folder, problems)
  }
}

/** Records of one folder, by name. */
export function readFolder(disk: Disk, folder: string, problems: Problems): SourceFile[] {
  return recordNames(disk, folder, problems).map((name) => readSourceFile(disk, `${folder}/${name}`, problems))
}

/**
 * Returns the names of the YAML files in a folder, in the same order on every machine; ignores hidden files and other
 * types.
 */
function recordNames(disk: Disk, folder: string, problems: Problems): string[] {
  const before = problems.count
  const names = namesIn(disk, folder, problems)
  if (!names && problems.count === before)
    problems.add({ file: folder, line: 1, column: 1 }, 'no such folder, expected one with .yaml records')
  const visible = (names ?? []).filter((name) => !name.startsWith('.')).sort(byCodeUnit)
  for (const name of visible.filter((name) => /\.(yml|ya?ml\.txt)$/i.test(name))) {
    problems.add({ file: `${folder}/${name}`, line: 1, column: 1 }, 'a record by another ending, expected .yaml')
  }
  return visible.filter((name) => name.endsWith('.yaml'))
}

function readSourceFile(disk: Disk, file: string, problems: Problems): SourceFile {
  const bytes = bytesOf(disk, file, problems)
  if (!bytes) return { file, text: undefined }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    problems.add({ file, line: 1, column: 1 }, 'bytes that are no text, expected UTF-8')
    return { file, text: new TextDecoder('utf-8').decode(bytes) }
  }
}
