/** The land that maps are drawn on, and its names. */
import { feature } from 'topojson-client'
import type { Topology, GeometryCollection } from 'topojson-specification'
import type { MultiPolygon, Point as GeoPoint, Position } from 'geojson'
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
  /** The lines along which land is outlined; undefined if it is all edges of land. */
  coast?: readonly Position[][]
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
export interface BasemapTopology extends Topology<{
  land: MultiPolygonGeometry
  names?: GeometryCollection<NameProperties>
}> {
  /** Bounds along which land is cut off; absent if they are never in view. */
  cut?: Edges
}
type Edges = readonly [west: number, south: number, east: number, north: number]
type MultiPolygonGeometry = Extract<Topology['objects'][string], { type: 'MultiPolygon' }>

/** Reads land and names from such a file. */
export function readBasemap(topology: BasemapTopology): Basemap {
  const land = feature(topology, topology.objects.land).geometry
  const names = topology.objects.names ? feature(topology, topology.objects.names).features : []
  return {
    land,
    ...(topology.cut ? { coast: coastOf(land, topology.cut) } : {}),
    names: names.map(({ geometry, properties: { id, name, rank, kind, minZoom = 0 } }) => {
      const [longitude = 0, latitude = 0] = (geometry as GeoPoint).coordinates
      return { id, name, rank, kind, minZoom, coordinates: [longitude, latitude] }
    }),
  }
}

/** Half a step of the finest lattice: positions on a cut differ from it by less, degrees. */
const ON_CUT = 0.001

/** Returns the edges of land, without those along the cut. */
function coastOf(land: MultiPolygon, [west, south, east, north]: Edges): Position[][] {
  const isOn = (cut: number, a = NaN, b = NaN) => Math.abs(a - cut) < ON_CUT && Math.abs(b - cut) < ON_CUT
  const lines: Position[][] = []
  for (const ring of land.coordinates.flat()) {
    let line: Position[] = []
    ring.forEach((point, i) => {
      const before = ring[i - 1]
      if (!before) return
      const [ax, ay] = before
      const [bx, by] = point
      if (isOn(west, ax, bx) || isOn(east, ax, bx) || isOn(south, ay, by) || isOn(north, ay, by)) {
        line = []
        return
      }
      if (line.length === 0) lines.push((line = [before]))
      line.push(point)
    })
  }
  return lines
}
