/**
 * Serves the atlas from memory in development. Recompiles when a record is saved; keeps the last valid atlas until
 * then.
 */
import { relative, resolve as absolute, sep } from 'node:path'
import type { HotPayload, ViteDevServer } from 'vite'
import { compile, type Compiled, type Folders } from './compile.ts'
import { formatAtlas } from './emit.ts'
import { formatProblem, formatWarning, type Problem } from './problems.ts'
import { formatSchema } from './schema.ts'

/** Name of the custom hot-update event with an atlas: `import.meta.hot.on('atlas:changed', (atlas) => …)`. */
export const CHANGED = 'atlas:changed'

/** State shared by the plugin's hooks. */
export interface Records {
  folders: Folders
  /** Id of the module generated from the site settings. */
  siteModule: string
  /** The last result; undefined before the first. */
  compiled: Compiled | undefined
}

/**
 * Delay from the first change to reading, ms. Several files are often saved at once, and Vite's watcher (chokidar)
 * ignores changes to a file within 50 ms of a report.
 */
const SETTLING_MILLISECONDS = 60

/** An empty update: it removes the overlay of an earlier mistake without a reload. */
const NO_UPDATE: HotPayload = { type: 'update', updates: [] }

/** Returns a function that stops it. */
export function followRecords(server: ViteDevServer, records: Records): () => void {
  const { folders } = records
  const { hot } = server.environments.client
  records.compiled = compile(folders)
  let good = records.compiled.atlas && formatAtlas(records.compiled.atlas)

  const reportProblems = () => {
    const { problems = [] } = records.compiled ?? {}
    hot.send(NO_UPDATE)
    if (problems.length > 0) hot.send(overlay(problems))
  }
  const logProblems = () => {
    const { problems = [], warnings = [] } = records.compiled ?? {}
    for (const warning of warnings) server.config.logger.warn(formatWarning(warning), { timestamp: true })
    if (problems.length > 0) server.config.logger.error(told(problems), { timestamp: true })
  }

  const read = () => {
    timer = undefined
    const before = JSON.stringify(records.compiled?.site)
    const { atlas, site } = (records.compiled = compile(folders))
    reportProblems()
    logProblems()
    if (!atlas) return
    const text = formatAtlas(atlas)
    if (text !== good) hot.send(CHANGED, atlas)
    good = text
    if (JSON.stringify(site) !== before) reloadSite(server, records.siteModule)
  }

  let timer: NodeJS.Timeout | undefined
  const follow = (file: string) => {
    if (isRecord(file, folders)) timer ??= setTimeout(read, SETTLING_MILLISECONDS)
  }

  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? ''
    const name = path.startsWith(server.config.base) ? path.slice(server.config.base.length) : ''
    if (name !== 'atlas.json' && name !== 'atlas.schema.json') {
      next()
      return
    }
    const body = name === 'atlas.json' ? good : formatSchema()
    response.statusCode = body === undefined ? 500 : 200
    response.setHeader('Content-Type', body === undefined ? 'text/plain; charset=utf-8' : 'application/json')
    response.setHeader('Cache-Control', 'no-store')
    response.end(body ?? told(records.compiled?.problems ?? []))
  })
  server.watcher.add([folders.seeds, folders.data])
  for (const happening of ['add', 'change', 'unlink'] as const) server.watcher.on(happening, follow)
  // A page that opens while the records have mistakes is notified as well.
  server.ws.on('connection', () => {
    if (!records.compiled?.atlas) reportProblems()
  })
  logProblems()
  return () => clearTimeout(timer)
}

/** Returns whether the compiler reads a changed file; the basemap is under data/ but isn't read. */
function isRecord(file: string, { seeds, data }: Folders): boolean {
  const inside = (folder: string) => {
    const path = relative(absolute(folder), absolute(file))
    return path.startsWith('..') ? undefined : path
  }
  const path = inside(seeds) ?? inside(data)
  if (path === undefined) return false
  return path.startsWith(`tables${sep}`) || (path.endsWith('.yaml') && !path.startsWith(`basemap${sep}`))
}

function overlay(problems: Problem[]): HotPayload {
  const [first] = problems
  return {
    type: 'error',
    err: {
      message: told(problems),
      stack: '',
      plugin: 'atlas',
      ...(first ? { loc: { file: first.file, line: first.line, column: first.column } } : {}),
    },
  }
}

function told(problems: Problem[]): string {
  return problems.map(formatProblem).join('\n')
}

/** The settings are part of the page, so it reloads when they change. */
function reloadSite({ environments: { client } }: ViteDevServer, id: string): void {
  const module = client.moduleGraph.getModuleById(id)
  if (!module) return
  client.moduleGraph.invalidateModule(module)
  client.hot.send({ type: 'full-reload' })
}
