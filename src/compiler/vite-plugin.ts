/**
 * The compiler as a Vite plugin: a build emits the atlas with the page; the development server serves it from memory
 * and sends a new one to the open page, which keeps its state.
 */
import type { Plugin, ResolvedConfig } from 'vite'
import { compile, type Compiled, type Folders, type Site } from './compile.ts'
import { followRecords, type Records } from './dev-server.ts'
import { formatAtlas } from './emit.ts'
import { formatProblem, formatWarning } from './problems.ts'
import { formatSchema } from './schema.ts'

const SITE_MODULE = 'virtual:atlas-site'
const RESOLVED_SITE_MODULE = `\0${SITE_MODULE}`

/** Interface for other plugins. */
export interface AtlasRecords {
  /** undefined before a build has begun. */
  compiled: () => Compiled | undefined
}

/** Vite leaves a plugin's `api` untyped. */
export type AtlasPlugin = Omit<Plugin, 'api'> & { api: AtlasRecords }

/** Folders as on the command line: relative to the working directory. */
export function atlas({ seeds = 'seeds', data = 'data' }: Partial<Folders> = {}): AtlasPlugin {
  const folders: Folders = { seeds, data }
  const records: Records = { folders, siteModule: RESOLVED_SITE_MODULE, compiled: undefined }
  let config: ResolvedConfig
  let stop = () => {}

  return {
    name: 'atlas',
    api: { compiled: () => records.compiled },
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      if (config.command !== 'build') return
      const { atlas, problems, warnings } = (records.compiled = compile(folders))
      for (const warning of warnings) config.logger.warn(formatWarning(warning))
      // Runs before anything is written, so that a failure leaves dist/ unchanged.
      if (!atlas) this.error(`the atlas has mistakes\n${problems.map(formatProblem).join('\n')}`)
    },
    generateBundle() {
      const atlas = records.compiled?.atlas
      if (!atlas) return
      this.emitFile({ type: 'asset', fileName: 'atlas.json', source: formatAtlas(atlas) })
      this.emitFile({ type: 'asset', fileName: 'atlas.schema.json', source: formatSchema() })
    },
    ...siteModule({ compiled: () => records.compiled }),
    configureServer(server) {
      stop = followRecords(server, records)
    },
    buildEnd() {
      stop()
    },
  }
}

/** Source of `virtual:atlas-site`, for everything that is built from the same records. */
export function siteModule({ compiled }: AtlasRecords): Pick<Plugin, 'resolveId' | 'load'> {
  return {
    resolveId: (id) => (id === SITE_MODULE ? RESOLVED_SITE_MODULE : undefined),
    load: (id) => (id === RESOLVED_SITE_MODULE ? siteSource(compiled()?.site) : undefined),
  }
}

function siteSource(site: Site | undefined): string {
  const { dataHosts = [], tileHosts = [], tiles, parents = [], url, madeBy, corrections } = site ?? {}
  return Object.entries({ dataHosts, tileHosts, tiles, parents, url, madeBy, corrections })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
}
