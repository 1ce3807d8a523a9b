/** Source records to an atlas: what the command and the Vite plugin have in common. Reads files, writes none. */
import type { Atlas } from '../model/dataset/types.ts'
import { checkRecords } from './check.ts'
import { nodeDisk, readSourceFiles, type Disk, type SourceFiles } from './files.ts'
import { Problems, type Problem } from './problems.ts'
import type { SiteRecord } from './record-schema.ts'
import { readRecords } from './records.ts'
import { readReleases, type Release } from './releases.ts'
import { resolve } from './resolve.ts'

export interface Folders {
  /** Records of documents. */
  seeds: string
  /** What no document owns: events, organisations, the site's settings. */
  data: string
}

/** What machines need to know of the site beside its atlas. */
export type Site = Pick<SiteRecord, 'dataHosts' | 'tileHosts' | 'tiles' | 'parents' | 'url'>

export interface Compiled {
  /** undefined when there is any problem. */
  atlas: Atlas | undefined
  /** Every mistake, by place. */
  problems: Problem[]
  /** Every file that was read. */
  files: string[]
  /** What was released before, by revision. */
  releases: Release[]
  /** undefined when `site.yaml` cannot be read. */
  site: Site | undefined
}

export function compile({ seeds, data }: Folders, disk: Disk = nodeDisk): Compiled {
  const problems = new Problems()
  const files = readSourceFiles(disk, seeds, data, problems)
  const records = readRecords(files, problems)
  checkRecords(records, problems)
  const releases = readReleases(disk, data, problems)
  const site = records.site?.value
  const atlas = resolve(records, site ?? NO_SITE, problems)
  return { atlas: problems.none ? atlas : undefined, problems: problems.list(), files: namesOf(files), releases, site }
}

/** Stands in for settings that cannot be read, so that the records are looked at all the same. */
const NO_SITE: SiteRecord = { title: {}, description: {}, languages: [], dataHosts: [], tileHosts: [], parents: [] }

function namesOf({ seeds, lists, events, stories }: SourceFiles): string[] {
  return [...seeds, ...lists.values(), ...events, ...stories].map(({ file }) => file)
}
