/** The land that maps are drawn on, and its names. */
import { feature } from 'topojson-client'
import type { Topology, GeometryCollection } from 'topojson-specification'
import type { MultiPolygon, Point as GeoPoint } from 'geojson'
import type { Coordinates, Id, Text } from '../../model/dataset/types.ts'

/** A name that was placed by hand. */
export interface BasemapName {
  id: Id
  name: Text
  coordinates: Coordinates
  /** Rank 1 is placed first. */
  rank: number
  kind: string
  /** The name is omitted below this zoom. */
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

/** Reads land and names from such a file. */
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
