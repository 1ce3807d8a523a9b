/** The land that maps are drawn on, and which of the committed areas it comes from. */
import { feature } from 'topojson-client'
import type { Topology, GeometryCollection } from 'topojson-specification'
import type { MultiPolygon, Point as GeoPoint } from 'geojson'
import areas from '../../../data/basemap/areas.json' with { type: 'json' }
import type { Bounds, Coordinates, Id, Text } from '../../model/types.ts'

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

/** A file of data/basemap. */
export type BasemapTopology = Topology<{ land: MultiPolygonGeometry; names?: GeometryCollection<NameProperties> }>
type MultiPolygonGeometry = Extract<Topology['objects'][string], { type: 'MultiPolygon' }>

/** The area with the finest land that covers the middle of `bounds`; undefined where none does. */
export function areaFor(bounds: Bounds): Id | undefined {
  const [[west, south], [east, north]] = bounds
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const covering = areas.filter(({ covers: [w = 0, s = 0, e = 0, n = 0] }) => w <= x && x <= e && s <= y && y <= n)
  return covering.sort((a, b) => size(a.covers) - size(b.covers))[0]?.id
}

/** The area of the locator. */
export const REGION: Id = 'region'

/** Land and names of such a file. */
export function readBasemap(topology: BasemapTopology): Basemap {
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
