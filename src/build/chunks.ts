/** How the page's script is split: the entry, what every page needs, map, details, and parts fetched on demand. */

/** The part of a bundler's module graph that is used here. */
export interface ModuleGraph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** The interface messages of each language, of which a page fetches one: they share only a line or two. */
const MESSAGES = /\/src\/i18n\/(en|zh-hans|zh-hant)\.ts$/

/**
 * The modules at the root of each chunk but the entry's, in the order in which a page needs the chunks. A chunk with
 * two lists has what both need.
 */
const ROOTS = {
  app: [[/\/src\/mount-app\.ts$/]],
  map: [[/\/src\/components\/map\/MapPanels\.svelte$/]],
  details: [[/\/src\/components\/details\/Details\.svelte$/]],
  check: [[/\/src\/model\/dataset\/check-atlas\.ts$/]],
  'after-ready': [[/\/src\/components\/after-ready\.ts$/, /\/src\/platform\/register-service-worker\.ts$/]],
  forms: [
    [/\/src\/components\/timeline\/forms-part\.ts$/, /\/src\/components\/map\/many\/ManyCities\.svelte$/],
    [/\/src\/components\/print\/printed-view\.ts$/],
  ],
  picture: [[/\/src\/components\/print\/printed-view\.ts$/]],
} as const

const CHUNKS = ['main', ...(Object.keys(ROOTS) as (keyof typeof ROOTS)[])] as const
export type Chunk = (typeof CHUNKS)[number]

/**
 * Groups for Rolldown's `codeSplitting`, each before those that import from it: a group includes those of its
 * dependencies that no earlier group has.
 */
export const CHUNK_GROUPS = CHUNKS.map((chunk, i) => ({
  name: (id: string, graph: ModuleGraph) => (chunkOf(id, graph) === chunk ? chunk : null),
  priority: CHUNKS.length - i,
}))

/**
 * Returns the chunk of a module: `main` for static imports of the page's entry, direct or indirect; of the rest, `app`
 * for those of src/mount-app.ts, `map` for those of the map that the app doesn't need, `details` for those of the
 * column beside the timeline that neither needs, `check` for those of the check of an atlas from elsewhere,
 * `after-ready` for what an idle page fetches, `forms` for the layout of many events, on the page and in pictures, and
 * `picture` for the rest of what draws these; null leaves the choice to the bundler. One chunk each: several compress
 * worse, and each is a request.
 */
export function chunkOf(id: string, graph: ModuleGraph): Chunk | null {
  const importers = [...importersOf(id, graph)]
  const isOfOne = (roots: readonly RegExp[]) => roots.some((root) => importers.some((one) => root.test(one)))
  if (importers.some((one) => graph.getModuleInfo(one)?.isEntry === true)) return 'main'
  if (isOfOne([MESSAGES]) && !MESSAGES.test(id)) return 'main'
  return CHUNKS.find((chunk) => chunk !== 'main' && ROOTS[chunk].every(isOfOne)) ?? null
}

/** Returns the module and all that import it statically, directly or indirectly. */
function importersOf(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id])
  // Iterating over a set includes elements added meanwhile.
  for (const one of found) for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer)
  return found
}
