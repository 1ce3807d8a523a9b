/** The land of the panels and the locator: fetched after the first paint, once each, and drawn without a network. */
import { readBasemap, type Basemap, type BasemapTopology } from '../../layout/map/basemap.ts'
import type { Id } from '../../model/types.ts'
import { fetchFile } from '../../state/fetch-file.ts'
import { nextPaint } from '../../state/measure-update.ts'

const URLS = import.meta.glob<string>('../../../data/basemap/*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

const loading = new Map<Id, Promise<Basemap>>()

/** The land and names of an area. Rejects when it can't be had; asked again, it tries again. */
export function loadBasemap(area: Id): Promise<Basemap> {
  const known = loading.get(area)
  if (known) return known
  const loaded = fetchBasemap(area)
  loading.set(area, loaded)
  loaded.catch(() => loading.delete(area))
  return loaded
}

async function fetchBasemap(area: Id): Promise<Basemap> {
  // The page's first paint does not wait for land.
  await nextPaint()
  const url = URLS[`../../../data/basemap/${area}.topo.json`]
  if (url === undefined) throw new Error(`no basemap of "${area}"`)
  const response = await fetchFile(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the basemap of "${area}" could not be loaded: ${response.status}`)
  return readBasemap((await response.json()) as BasemapTopology) // our own file, made by npm run basemap
}
