/** Compiles source records to an atlas; shared by the command and the Vite plugin. Reads files, writes none. */
import { loadTables } from '../model/events/tables.ts'
import type { Atlas } from '../model/dataset/types.ts'
import { checkExpectations } from './check-expectations.ts'
import { checkSlides } from './check-slides.ts'
import { checkRecords } from './check.ts'
import { nodeDisk, readSourceFiles, type Disk, type SourceFiles } from './files.ts'
import { Problems, type Problem } from './problems.ts'
import type { SiteRecord } from './record-schema.ts'
import { readRecords, type Records } from './records.ts'
import { readReleases, type Release } from './releases.ts'
import { resolve } from './resolve.ts'
import { readTables, withTables } from './tables.ts'

// The page loads what reads tables when it has some; in Node it is there at once, for whoever reads the compiled atlas.
await loadTables()

export interface Folders {
  /** Records of documents. */
  seeds: string
  /** Everything that isn't from a document: events, organisations, site settings. */
  data: string
}

/** Site settings for machines, in addition to the atlas. */
export type Site = Pick<SiteRecord, 'dataHosts' | 'tileHosts' | 'tiles' | 'parents' | 'url' | 'madeBy' | 'corrections'>

export interface Compiled {
  /** undefined if there is any problem. */
  atlas: Atlas | undefined
  /** All problems, sorted by place. */
  problems: Problem[]
  /** What may no longer be right, although the atlas is valid, sorted by place. */
  warnings: Problem[]
  /** All files that were read. */
  files: string[]
  /** Earlier releases by revision. */
  releases: Release[]
  /** undefined if `site.yaml` can't be read. */
  site: Site | undefined
}

export function compile({ seeds, data }: Folders, disk: Disk = nodeDisk): Compiled {
  const problems = new Problems()
  const files = readSourceFiles(disk, seeds, data, problems)
  const records = readRecords(files, problems)
  checkRecords(records, problems)
  const releases = readReleases(disk, data, problems)
  const site = records.site?.value
  const resolved = resolve(records, site ?? NO_SITE, problems)
  const tables = readTables(disk, files.tables, problems)
  const tableWarnings = new Problems()
  const atlas = problems.none ? withTables(resolved, tables, problems, tableWarnings) : resolved
  const isValid = problems.none
  return {
    atlas: isValid ? atlas : undefined,
    problems: problems.list(),
    warnings: isValid ? [...warningsOf(records, resolved), ...tableWarnings.list()] : [],
    files: [...namesOf(files), ...tables.map(({ file }) => file)],
    releases,
    site,
  }
}

function warningsOf(records: Records, atlas: Atlas): Problem[] {
  const warnings = new Problems()
  checkExpectations(records, atlas, warnings)
  checkSlides(records, atlas, warnings)
  return warnings.list()
}

/** Replaces settings that can't be read, so that the records are checked anyway. */
const NO_SITE: SiteRecord = { title: {}, description: {}, languages: [], dataHosts: [], tileHosts: [], parents: [] }

function namesOf({ seeds, lists, events, stories, tables }: SourceFiles): string[] {
  return [...seeds, ...lists.values(), ...events, ...stories, ...tables].map(({ file }) => file)
}
