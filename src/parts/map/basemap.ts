/** The land of the panels and the locator: fetched after the first paint, once each, and drawn without a network. */
import { feature } from 'topojson-client'
import type { Topology, GeometryCollection } from 'topojson-specification'
import type { MultiPolygon, Point as GeoPoint } from 'geojson'
import areas from '../../../data/basemap/areas.json'
import type { Bounds, Coordinates, Id, Text } from '../../model/types.ts'
import { nextPaint } from '../../state/measure-update.ts'

const URLS = import.meta.glob<string>('../../../data/basemap/*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** A name that was set by hand. */
export interface BasemapName {
  id: Id
  name: Text
  coordinates: Coordinates
  /** 1 is placed first. */
  rank: number
  kind: string
  /** Below that zoom it is left out. */
  minZoom: number
}

export interface Basemap {
  land: MultiPolygon
  names: readonly BasemapName[]
}

interface NameProperties {
  id: Id
  name: Text
  kind: string
  rank: number
  minZoom?: number
}

type BasemapTopology = Topology<{ land: MultiPolygonGeometry; names?: GeometryCollection<NameProperties> }>
type MultiPolygonGeometry = Extract<Topology['objects'][string], { type: 'MultiPolygon' }>

const loading = new Map<Id, Promise<Basemap>>()

/** The area with the finest land that covers the middle of `bounds`; undefined where none does. */
export function areaFor(bounds: Bounds): Id | undefined {
  const [[west, south], [east, north]] = bounds
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const covering = areas.filter(({ covers: [w = 0, s = 0, e = 0, n = 0] }) => w <= x && x <= e && s <= y && y <= n)
  return covering.sort((a, b) => size(a.covers) - size(b.covers))[0]?.id
}

/** The area of the locator. */
export const REGION: Id = 'region'

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
  const response = await fetch(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(`the basemap of "${area}" could not be loaded: ${response.status}`)
  return readBasemap((await response.json()) as BasemapTopology) // our own file, made by npm run basemap
}

function readBasemap(topology: BasemapTopology): Basemap {
  const land = feature(topology, topology.objects.land).geometry
  const names = topology.objects.names ? feature(topology, topology.objects.names).features : []
  return {
    land,
    names: names.map(({ geometry, properties: { id, name, rank, kind, minZoom = 0 } }) => {
      const [longitude = 0, latitude = 0] = (geometry as GeoPoint).coordinates
      return { id, name, rank, kind, minZoom, coordinates: [longitude, latitude] }
    }),
  }
}

function size([west = 0, south = 0, east = 0, north = 0]: readonly number[]): number {
  return (east - west) * (north - south)
}
