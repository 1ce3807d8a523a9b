/** Which events stand so near one another that they must share a spot: the only file that knows supercluster. */
import Supercluster from 'supercluster'
import { worldSize } from './mercator.ts'
import type { NearGroups } from './near-groups.ts'

/** `NearGroups` by an index, for events by the thousand; fractions of a zoom included. Depends on the zoom and never on the centre, so that panning regroups nothing. */
export const nearGroups: NearGroups = (coordinates, zoom, radius) => {
  // One level of one zoom: with the whole world as the tile, its extent is what makes the radius a fractional zoom's.
  const index = new Supercluster<{ position: number }>({ minZoom: 0, maxZoom: 0, radius, extent: worldSize(zoom) })
  index.load(
    coordinates.map(([longitude, latitude], position) => ({
      type: 'Feature',
      properties: { position },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  )
  const groups = index.getClusters([-180, -90, 180, 90], 0).map((feature) => {
    const { properties } = feature
    if (!('cluster_id' in properties)) return [properties.position]
    const leaves = index.getLeaves(properties.cluster_id, Infinity)
    return leaves.map((leaf) => leaf.properties.position).sort((a, b) => a - b)
  })
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
