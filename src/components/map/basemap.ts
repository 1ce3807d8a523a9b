/** The land of the panels and the locator: read once, and drawn without a network. */
import { WORLD } from '../../layout/map/areas.ts'
import { readBasemap, type Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { fetchLand } from './land-file.ts'

const loading = new Map<Id, Promise<Basemap>>()

/** Returns the land and names of a file. Rejects if they can't be loaded; the next call tries again. */
export function loadBasemap(file: Id): Promise<Basemap> {
  const known = loading.get(file)
  if (known) return known
  const loaded = fetchLand(file).then(readBasemap)
  loading.set(file, loaded)
  loaded.catch(() => loading.delete(file))
  return loaded
}

/**
 * Returns the land of several files. If one can't be loaded, it is the coarsest land of the world instead, or nothing
 * if that can't be loaded either.
 */
export async function loadBasemaps(
  files: readonly Id[],
): Promise<{ basemaps: readonly Basemap[]; isComplete: boolean }> {
  try {
    return { basemaps: await Promise.all(files.map(loadBasemap)), isComplete: true }
  } catch {
    const coarse = await loadBasemap(WORLD).then(
      (basemap) => [basemap],
      () => [],
    )
    return { basemaps: coarse, isComplete: false }
  }
}
