import { doubleArea, pointAt, type Bounds, type Polygon, type Ring } from './geometry.ts'
import type { Area, Name } from './inputs.ts'

/** Members in addition to TopoJSON's own; parsers of the format ignore them. */
export interface Notice {
  licence: string
  attribution: string
  madeBy: string
  /** Bounds along which edges of land aren't coast. Absent if the edges of the file never come into view. */
  cut?: Bounds
}

/**
 * Returns the text of a TopoJSON file with the objects `land` (one MultiPolygon) and `names` (Points). Land is in steps
 * of the area's grid. Each ring is an arc of its own, since no two pieces of land share an edge. Land is sorted by
 * size, largest first, and rings start at their south-western point, so that equal land gives equal text.
 */
export function topologyText(
  area: Pick<Area, 'bounds' | 'covers' | 'stepDegrees'>,
  notice: Notice,
  land: readonly Polygon[],
  names: readonly Name[],
): string {
  const [west, south] = area.bounds
  const step = area.stepDegrees
  const polygons = [...land].sort(byArea)
  const arcs = polygons.flat().map((ring) => deltas(fromLowest(ring)))
  let next = 0
  const topology = {
    type: 'Topology',
    ...notice,
    covers: area.covers,
    transform: { scale: [step, step], translate: [west, south] },
    objects: {
      land: { type: 'MultiPolygon', arcs: polygons.map((polygon) => polygon.map(() => [next++])) },
      names: {
        type: 'GeometryCollection',
        geometries: names.map(({ id, name, kind, rank, minZoom, coordinates: [longitude, latitude] }) => ({
          type: 'Point',
          coordinates: [Math.round((longitude - west) / step), Math.round((latitude - south) / step)],
          properties: { id, name, kind, rank, minZoom },
        })),
      },
    },
    arcs,
  }
  return `${JSON.stringify(topology)}\n`
}

/** Returns a closed arc: its first point, then the steps from point to point and back to the first. */
function deltas(ring: Ring): [number, number][] {
  return [...ring, pointAt(ring, 0)].map(([x, y], i) => {
    if (i === 0) return [x, y]
    const [lastX, lastY] = pointAt(ring, i - 1)
    return [x - lastX, y - lastY]
  })
}

function fromLowest(ring: Ring): Ring {
  const lowest = ring.reduce((best, [x, y], i) => {
    const [bestX, bestY] = pointAt(ring, best)
    return x < bestX || (x === bestX && y < bestY) ? i : best
  }, 0)
  return [...ring.slice(lowest), ...ring.slice(0, lowest)]
}

function byArea([a = []]: Polygon, [b = []]: Polygon): number {
  return doubleArea(b) - doubleArea(a) || pointAt(a, 0)[0] - pointAt(b, 0)[0] || pointAt(a, 0)[1] - pointAt(b, 0)[1]
}
