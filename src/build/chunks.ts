/** How the page's script is split: the entry, what every page needs, the map, and parts fetched on demand. */

/** The part of a bundler's module graph that is used here. */
export interface ModuleGraph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

/** The interface messages of each language, of which a page fetches one: they share only a line or two. */
const MESSAGES = /\/src\/i18n\/(en|zh-hans|zh-hant)\.ts$/
const APP = /\/src\/mount-app\.ts$/
const MAP = /\/src\/components\/map\/MapPanels\.svelte$/

const CHUNKS = ['main', 'app', 'map'] as const
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
 * for those of src/mount-app.ts, and `map` for modules that only the map uses; null leaves the choice to the bundler.
 * One chunk each: several compress worse, and each is a request.
 */
export function chunkOf(id: string, graph: ModuleGraph): Chunk | null {
  const importers = [...importersOf(id, graph)]
  const isOf = (root: RegExp) => importers.some((one) => root.test(one))
  if (importers.some((one) => graph.getModuleInfo(one)?.isEntry === true)) return 'main'
  if (isOf(MESSAGES) && !MESSAGES.test(id)) return 'main'
  return isOf(APP) ? 'app' : isOf(MAP) ? 'map' : null
}

/** Returns the module and all that import it statically, directly or indirectly. */
function importersOf(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id])
  // Iterating over a set includes elements added meanwhile.
  for (const one of found) for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer)
  return found
}
