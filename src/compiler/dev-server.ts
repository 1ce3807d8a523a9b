/** The atlas in development: served from memory, made anew when a record is saved, the last good one kept meanwhile. */
import { relative, resolve as absolute, sep } from 'node:path'
import type { HotPayload, ViteDevServer } from 'vite'
import { compile, type Compiled, type Folders } from './compile.ts'
import { formatAtlas } from './emit.ts'
import { formatProblem, type Problem } from './problems.ts'
import { formatSchema } from './schema.ts'

/**
 * The custom event of Vite's hot updates that carries an atlas: `import.meta.hot.on('atlas:changed', (atlas) => …)`.
 */
export const CHANGED = 'atlas:changed'

/** What the plugin's hooks have in common. */
export interface Records {
  folders: Folders
  /** The id of the module that is made of the site's settings. */
  siteModule: string
  /** As last read; undefined before. */
  compiled: Compiled | undefined
}

/**
 * Milliseconds from the first sign of a change to the reading of it. Many files are often saved at once; and Vite's
 * watcher (chokidar) passes over what happens to a file in the 50 ms after it has told of it.
 */
const SETTLING_MILLISECONDS = 60

/**
 * Nothing to replace; but a page that gets an update takes the overlay of an earlier mistake away, without a reload.
 */
const NO_UPDATE: HotPayload = { type: 'update', updates: [] }

/** Answers a function that stops it. */
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
    const { problems = [] } = records.compiled ?? {}
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
  // A page that opens while the records have mistakes is told as well.
  server.ws.on('connection', () => {
    if (!records.compiled?.atlas) reportProblems()
  })
  logProblems()
  return () => clearTimeout(timer)
}

/** Whether a file that changed is one that the compiler reads; the basemap lies under data/ and is not. */
function isRecord(file: string, { seeds, data }: Folders): boolean {
  const inside = (folder: string) => {
    const path = relative(absolute(folder), absolute(file))
    return path.startsWith('..') ? undefined : path
  }
  const path = inside(seeds) ?? inside(data)
  return path !== undefined && path.endsWith('.yaml') && !path.startsWith(`basemap${sep}`)
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

/** The settings are built into the page, so that it is loaded anew when they change. */
function reloadSite({ environments: { client } }: ViteDevServer, id: string): void {
  const module = client.moduleGraph.getModuleById(id)
  if (!module) return
  client.moduleGraph.invalidateModule(module)
  client.hot.send({ type: 'full-reload' })
}
