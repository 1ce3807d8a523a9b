/** The land files, fetched once each: the page requests them with the map's script, before anything reads them. */
import type { BasemapTopology } from '../../layout/map/basemap.ts'
import { WORLD } from '../../layout/map/areas.ts'
import type { Id } from '../../model/dataset/types.ts'
import { late } from '../../late/late.ts'
import { fetchFile } from '../../platform/fetch-file.ts'

const URLS = import.meta.glob<string>(['../../../data/basemap/*.topo.json', '!**/world-*'], {
  query: '?url',
  import: 'default',
  eager: true,
})

const fetched = new Map<Id, Promise<BasemapTopology>>()

/** Returns a file of the basemap. Rejects if it can't be loaded; the next call tries again. */
export function fetchLand(area: Id): Promise<BasemapTopology> {
  const known = fetched.get(area)
  if (known) return known
  const file = fetchFileOf(area)
  fetched.set(area, file)
  file.catch(() => fetched.delete(area))
  return file
}

async function fetchFileOf(area: Id): Promise<BasemapTopology> {
  const path = `../../../data/basemap/${area}.topo.json`
  const url = URLS[path] ?? (await worldUrl(path))
  if (url === undefined) throw new Error(`no basemap of "${area}"`)
  const response = await fetchFile(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the basemap of "${area}" could not be loaded: ${response.status}`)
  return (await response.json()) as BasemapTopology // our own file, made by npm run basemap
}

/**
 * Returns the address of a file of the world's land. Most pages need none, so the many addresses are loaded only here.
 * A page that contains its files has the coarsest land in place of those it doesn't contain.
 */
async function worldUrl(path: string): Promise<string | undefined> {
  const { WORLD_URLS } = await late(() => import('./world-urls.ts'))
  return WORLD_URLS[path] ?? WORLD_URLS[`../../../data/basemap/${WORLD}.topo.json`]
}
