/** The land files, fetched once each: the page requests them with the map's script, before anything reads them. */
import type { BasemapTopology } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/dataset/types.ts'
import { fetchFile } from '../../platform/fetch-file.ts'

const URLS = import.meta.glob<string>('../../../data/basemap/*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

const fetched = new Map<Id, Promise<BasemapTopology>>()

/** Returns an area's file. Rejects if it can't be loaded; the next call tries again. */
export function fetchLand(area: Id): Promise<BasemapTopology> {
  const known = fetched.get(area)
  if (known) return known
  const file = fetchFileOf(area)
  fetched.set(area, file)
  file.catch(() => fetched.delete(area))
  return file
}

async function fetchFileOf(area: Id): Promise<BasemapTopology> {
  const url = URLS[`../../../data/basemap/${area}.topo.json`]
  if (url === undefined) throw new Error(`no basemap of "${area}"`)
  const response = await fetchFile(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the basemap of "${area}" could not be loaded: ${response.status}`)
  return (await response.json()) as BasemapTopology // our own file, made by npm run basemap
}
