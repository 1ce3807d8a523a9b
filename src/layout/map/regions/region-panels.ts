/** Panels of regions for some ten or twenty cities: side by side, at one zoom, so that distances can be compared. */
import { project, unproject } from '../mercator.ts'
import type { Camera, Coordinates, Id, Size } from '../types.ts'

export interface RegionCity {
  readonly id: Id
  readonly coordinates: Coordinates
  /** Its region; one of the ids given to `regionPanels`. */
  readonly region: Id
}

export interface RegionPanel {
  readonly id: Id
  /** The regions that it shows, in the given order. */
  readonly regions: readonly Id[]
  readonly cities: readonly Id[]
  readonly camera: Camera
}

/** Maximum number of panels and of regions in one, least width of a panel, and distance between two, px. */
const PANELS = { most: 4, regions: 2, narrowest: 200, gap: 12 }
/** Space between cities and the frame, px: for the disc, and across for some of a name. */
const PADDING = { x: 48, y: 24 }
/** Maximum zoom: closer, a region isn't recognised. */
const CLOSEST_ZOOM = 7
/** Steps of the search for the greatest zoom; each halves the interval. */
const SEARCH_STEPS = 24

interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Returns the panels of all cities in a row of this size: two neighbouring regions share a panel where that allows a
 * greater zoom. undefined if no row has room for all cities.
 *
 * @param order all regions, neighbours next to one another
 */
export function regionPanels(
  cities: readonly RegionCity[],
  order: readonly Id[],
  { width, height }: Size,
): readonly RegionPanel[] | undefined {
  const used = order.filter((region) => cities.some((city) => city.region === region))
  let best: { zoom: number; parts: readonly (readonly RegionCity[])[]; extents: readonly Extent[] } | undefined
  for (const regions of partitions(used)) {
    const parts = regions.map((part) => cities.filter(({ region }) => part.includes(region)))
    const extents = parts.map(extentOf)
    const zoom = greatestZoom(extents, width, height)
    // Of equal zooms, fewer panels.
    if (zoom !== undefined && (!best || zoom > best.zoom || (zoom === best.zoom && parts.length < best.parts.length)))
      best = { zoom, parts, extents }
  }
  if (!best) return undefined
  const { zoom, parts, extents } = best
  const widths = widthsAt(extents, zoom)
  const spare = width - totalOf(widths)
  const sum = widths.reduce((total, one) => total + one, 0)
  return parts.map((part, i) => {
    const { left, right, top, bottom } = extents[i]!
    const regions = used.filter((region) => part.some((city) => city.region === region))
    return {
      id: `region-${regions.join('-')}`,
      regions,
      cities: part.map(({ id }) => id),
      camera: {
        center: unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0),
        zoom,
        width: Math.floor(widths[i]! + (spare * widths[i]!) / sum),
        height,
      },
    }
  })
}

/** Returns all ways to divide a list into at most four parts of one or two neighbours. */
function partitions<T>(list: readonly T[]): readonly (readonly (readonly T[])[])[] {
  if (list.length === 0) return []
  const cuts = list.length - 1
  return Array.from({ length: 2 ** cuts }, (_, bits) => {
    const parts: T[][] = [[list[0]!]]
    for (let i = 0; i < cuts; i++) {
      if ((bits >> i) & 1) parts.push([])
      parts.at(-1)!.push(list[i + 1]!)
    }
    return parts
  }).filter((parts) => parts.length <= PANELS.most && parts.every((part) => part.length <= PANELS.regions))
}

function greatestZoom(extents: readonly Extent[], width: number, height: number): number | undefined {
  const fits = (zoom: number) =>
    totalOf(widthsAt(extents, zoom)) <= width &&
    extents.every(({ top, bottom }) => (bottom - top) * 2 ** zoom + 2 * PADDING.y <= height)
  if (!fits(0)) return undefined
  if (fits(CLOSEST_ZOOM)) return CLOSEST_ZOOM
  let [low, high] = [0, CLOSEST_ZOOM]
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

function widthsAt(extents: readonly Extent[], zoom: number): readonly number[] {
  return extents.map(({ left, right }) => Math.max(PANELS.narrowest, (right - left) * 2 ** zoom + 2 * PADDING.x))
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0) + PANELS.gap * (widths.length - 1)
}

function extentOf(cities: readonly RegionCity[]): Extent {
  const points = cities.map(({ coordinates }) => project(coordinates, 0))
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
