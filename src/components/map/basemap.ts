/** The land of the panels and the locator: read once, and drawn without a network. */
import { readBasemap, type Basemap } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { fetchLand } from './land-file.ts'

const loading = new Map<Id, Promise<Basemap>>()

/** Returns the land and names of an area. Rejects if they can't be loaded; the next call tries again. */
export function loadBasemap(area: Id): Promise<Basemap> {
  const known = loading.get(area)
  if (known) return known
  const loaded = fetchLand(area).then(readBasemap)
  loading.set(area, loaded)
  loaded.catch(() => loading.delete(area))
  return loaded
}
