/** Groups events that are too close to be drawn apart. The only file that uses supercluster. */
import Supercluster from 'supercluster'
import { fromMiddle, worldSize } from './mercator.ts'
import type { NearGroups } from './near-groups.ts'

/**
 * `NearGroups` with an index, for thousands of events and fractional zooms. Depends on the zoom only, not on the
 * centre, so panning never regroups.
 */
export const nearGroups: NearGroups = (coordinates, zoom, radius) => {
  // A single zoom level: with the whole world as the tile, the extent sets the radius for the fractional zoom.
  const index = new Supercluster<{ position: number }>({ minZoom: 0, maxZoom: 0, radius, extent: worldSize(zoom) })
  index.load(
    coordinates.map((place, position) => ({
      type: 'Feature',
      properties: { position },
      // The index cuts the world at 180°, the maps do not.
      geometry: { type: 'Point', coordinates: fromMiddle(place) },
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
