/** How the page's script is cut: what every page needs, the map, and what is fetched when it is wanted. */

/** As much of a bundler's module graph as this needs. */
export interface ModuleGraph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[] } | null
}

const MAP = /\/src\/parts\/map\/MapPanels\.svelte$/

/**
 * The chunk of a module: `app` for what the page's entry imports, itself or through others but not on demand; `map` for what only the map imports so;
 * null for the bundler's own choice. One chunk each: several compress worse, and each is a request.
 */
export function chunkOf(id: string, graph: ModuleGraph): 'app' | 'map' | null {
  const importers = importersOf(id, graph)
  if ([...importers].some((one) => graph.getModuleInfo(one)?.isEntry === true)) return 'app'
  return [...importers].some((one) => MAP.test(one)) ? 'map' : null
}

/** The module and all that import it statically, themselves or through others. */
function importersOf(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id])
  // A set's iteration goes on over what is added meanwhile.
  for (const one of found) for (const importer of graph.getModuleInfo(one)?.importers ?? []) found.add(importer)
  return found
}
