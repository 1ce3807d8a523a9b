/** How the page's script is cut: the entry, what every page needs, the map, and what is fetched when it is wanted. */

/** As much of a bundler's module graph as this needs. */
export interface ModuleGraph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** The interface's words in each language, of which a page fetches one: what they share is a line or two. */
const MESSAGES = /\/src\/i18n\/(en|zh-hans|zh-hant)\.ts$/
const APP = /\/src\/mount-app\.ts$/
const MAP = /\/src\/components\/map\/MapPanels\.svelte$/

const CHUNKS = ['main', 'app', 'map'] as const
export type Chunk = (typeof CHUNKS)[number]

/** Groups for Rolldown's `codeSplitting`, each before those that import from it: a group takes its dependencies along that no earlier one has. */
export const CHUNK_GROUPS = CHUNKS.map((chunk, i) => ({
  name: (id: string, graph: ModuleGraph) => (chunkOf(id, graph) === chunk ? chunk : null),
  priority: CHUNKS.length - i,
}))

/**
 * The chunk of a module: `main` for what the page's entry imports, itself or through others but not on demand; of the rest, `app` for what
 * src/mount-app.ts imports so, and `map` for what only the map does; null for the bundler's own choice. One chunk each: several compress worse, and each
 * is a request.
 */
export function chunkOf(id: string, graph: ModuleGraph): Chunk | null {
  const importers = [...importersOf(id, graph)]
  const isOf = (root: RegExp) => importers.some((one) => root.test(one))
  if (importers.some((one) => graph.getModuleInfo(one)?.isEntry === true)) return 'main'
  if (isOf(MESSAGES) && !MESSAGES.test(id)) return 'main'
  return isOf(APP) ? 'app' : isOf(MAP) ? 'map' : null
}

/** The module and all that import it statically, themselves or through others. */
function importersOf(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id])
  // A set's iteration goes on over what is added meanwhile.
  for (const one of found) for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer)
  return found
}
