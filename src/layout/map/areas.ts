/** The committed areas: coasts of cities, and the region of the locator. The page needs only this before the map. */
import areas from '../../../data/basemap/areas.json' with { type: 'json' }
import type { Bounds, Coordinates, Id } from '../../model/dataset/types.ts'

/** Area of the locator. */
export const REGION: Id = 'region'
/** The coarsest land of the whole world. */
export const WORLD: Id = 'world-110m'

type Edges = readonly number[]

/** Returns the area with the city coast that covers the centre of `bounds`; undefined if there is none. */
export function areaFor([[west, south], [east, north]]: Bounds): Id | undefined {
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return finest(areas.filter(({ covers }) => holds(covers, [x, y, x, y])))
}

/** Returns the area with a city coast for a view: it has land for all of the view, and covers some of it. */
export function areaInView([[west, south], [east, north]]: Bounds): Id | undefined {
  const view = [west, south, east, north]
  return finest(areas.filter(({ bounds, covers }) => holds(bounds, view) && overlap(covers, view)))
}

/** Returns whether the region contains all places. */
export function isInRegion(places: readonly Coordinates[]): boolean {
  const { bounds = [] } = areas.find(({ id }) => id === REGION) ?? {}
  return places.every(([x, y]) => holds(bounds, [x, y, x, y]))
}

function finest(found: readonly { id: Id; covers: Edges }[]): Id | undefined {
  return found.filter(({ id }) => id !== REGION).sort((a, b) => size(a.covers) - size(b.covers))[0]?.id
}

function holds([w = 0, s = 0, e = 0, n = 0]: Edges, [west = 0, south = 0, east = 0, north = 0]: Edges): boolean {
  return w <= west && s <= south && east <= e && north <= n
}

function overlap([w = 0, s = 0, e = 0, n = 0]: Edges, [west = 0, south = 0, east = 0, north = 0]: Edges): boolean {
  return w < east && s < north && west < e && south < n
}

function size([west = 0, south = 0, east = 0, north = 0]: Edges): number {
  return (east - west) * (north - south)
}
