/**
 * Releases: copies of the atlas under data/releases/, named by digest. Read and checked with the records; written by a
 * command.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { FORMAT } from '../model/format.ts'
import * as schema from '../model/dataset/schema.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { writeWhole } from './emit.ts'
import { bytesOf, namesIn, nodeDisk, type Disk } from './files.ts'
import { byCodeUnit, type Problems } from './problems.ts'

/** Paths in the data folder and in each release's own folder. */
const FOLDER = 'releases'
const FILE = 'atlas.json'

export interface Release {
  /** Its name: see `revisionOf`. */
  revision: string
  /** The file as built, byte for byte. */
  bytes: Uint8Array
  atlas: Atlas
}

/** The first 12 hexadecimal digits of the SHA-256 of an `atlas.json`. */
export function revisionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

/**
 * Reads all releases under `data`, by revision; adds to `problems` any whose digest is wrong or that the page can't
 * show.
 */
export function readReleases(disk: Disk, data: string, problems: Problems): Release[] {
  const folder = `${data}/${FOLDER}`
  const names = (namesIn(disk, folder, problems) ?? []).filter((name) => !name.startsWith('.')).sort(byCodeUnit)
  return names.flatMap((name) => readRelease(disk, `${folder}/${name}`, name, problems) ?? [])
}

function readRelease(disk: Disk, folder: string, name: string, problems: Problems): Release | undefined {
  const complain = (file: string, message: string) => problems.add({ file, line: 1, column: 1 }, message)
  const before = problems.count
  const names = namesIn(disk, folder, problems)
  if (problems.count > before) return undefined
  if (!names?.includes(FILE)) {
    complain(folder, `no ${FILE} in it, expected a folder that \`npm run release\` has made`)
    return undefined
  }
  const file = `${folder}/${FILE}`
  const bytes = bytesOf(disk, file, problems)
  if (!bytes) return undefined
  const revision = revisionOf(bytes)
  if (revision !== name)
    complain(
      file,
      `a release named "${name}" whose SHA-256 begins with ${revision}, expected the file as it was released`,
    )
  const read = v.safeParse(schema.Atlas, parsed(bytes))
  if (!read.success) {
    const [issue] = read.issues
    const where = v.getDotPath(issue)
    complain(file, `no atlas of format ${FORMAT} (${where ? `${where}: ` : ''}${issue.message}), expected one`)
    return undefined
  }
  return { revision, bytes, atlas: read.output }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Saves `text`, a built atlas, as a release. Never overwrites an existing one. */
export function writeRelease(data: string, text: string): { file: string; isNew: boolean } {
  const folder = `${data}/${FOLDER}/${revisionOf(text)}`
  const file = `${folder}/${FILE}`
  const isNew = nodeDisk.names(folder)?.includes(FILE) !== true
  if (isNew) writeWhole(file, text)
  return { file, isNew }
}
