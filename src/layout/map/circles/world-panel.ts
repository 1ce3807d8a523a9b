/** The single map of many cities, and its initial camera. */
import { ALL_CITIES } from '../panel-cities.ts'
import { boundsOf, unproject, worldSize } from '../mercator.ts'
import type { Bounds, Camera, Id, MapPanel, Size } from '../types.ts'
import type { AtlasIndex } from '../../../model/dataset/atlas-index.ts'
import { countsOf } from '../../../model/events/facets.ts'
import type { RowSet } from '../../../model/events/row-set.ts'
import { placeRows, placesOf, type EventGroup } from './place-groups.ts'

/** Space between places and the frame for circles and their names, px; at most a share of the frame's size. */
const PADDING = { x: 56, y: 24, part: 0.12 }
/** Maximum zoom. */
export const DEEPEST_ZOOM = 12
/** Maximum initial zoom: closer, the land around the places isn't recognised. */
const CLOSEST_ZOOM = 10
/**
 * Least width of the world, as a share of the frame's; the ends of the world are sea, like the rest of the frame. A
 * frame that is wider for its height than `widest` counts as that wide: otherwise all but the north would be outside.
 */
const WORLD = { leastWidth: 0.9, widest: 876 / 276 }
/** Distance of places from the frame's upper and lower edge where not all fit, px. */
const EDGE = 8
/** Zoom levels that the map can be zoomed out from its initial view. */
const WIDER_ZOOMS = 1
/** Middle of the world's single copy, which is cut at 169° W, and its ends, degrees. */
const MIDDLE = 11
const WHOLE: Bounds = [
  [MIDDLE - 180, -85],
  [MIDDLE + 180, 85],
]

/** Positions of places in world pixels of zoom 0. */
export interface WorldPlaces {
  readonly x: Float64Array
  readonly y: Float64Array
}

/**
 * Returns the map of these places, which shows all of them if they fit. Where that would leave the world too narrow in
 * the frame, the places furthest north or south are outside: the camera has the height that shows most of them.
 */
export function worldPanel(places: WorldPlaces, cities: readonly Id[], size: Size): MapPanel {
  const camera = worldCamera(places, size)
  return {
    id: ALL_CITIES,
    cities,
    camera,
    minZoom: Math.max(0, camera.zoom - WIDER_ZOOMS),
    maxZoom: DEEPEST_ZOOM,
    maxBounds: union(boundsOf(camera), WHOLE),
  }
}

/** Returns the map of an atlas's placed rows. Shifts of tiles don't change it. */
export function worldPanelOf(index: AtlasIndex, placed: RowSet, size: Size): MapPanel {
  const places = placesOf(
    placeRows(index, placed, () => 0),
    DEEPEST_ZOOM,
  )
  return worldPanel(places, [...countsOf(index, 'cities', placed).keys()], size)
}

function worldCamera({ x, y }: WorldPlaces, size: Size): Camera {
  const width = Math.max(1, Math.min(size.width, size.height * WORLD.widest))
  const filled = Math.log2((width * WORLD.leastWidth) / worldSize(0))
  if (x.length === 0) return { center: [MIDDLE, 20], zoom: filled, ...size }
  const [left, right] = extentOf(x)
  const [top, bottom] = extentOf(y)
  const zoom = Math.min(
    CLOSEST_ZOOM,
    zoomToFit(right - left, size.width - 2 * paddingOf(size.width, PADDING.x)),
    zoomToFit(bottom - top, size.height - 2 * paddingOf(size.height, PADDING.y)),
  )
  if (zoom >= filled) return { center: unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0), zoom, ...size }
  const room = (size.height - 2 * EDGE) / 2 ** filled
  const [, latitude] = unproject({ x: 0, y: middleOfMost(y, room) }, 0)
  return { center: [MIDDLE, latitude], zoom: filled, ...size }
}

/** Space between the frame and the places of a circle that is zoomed to, px, and the least zoom levels added. */
const CIRCLE = { padding: 60, zooms: 1 }

/**
 * Returns the camera's position that shows all events of a circle apart; undefined if they are too near one another for
 * any zoom.
 */
export function circleExtent(
  groups: readonly Pick<EventGroup, 'rows'>[],
  { x, y }: WorldPlaces,
  { zoom, width, height }: Camera,
): Pick<Camera, 'center' | 'zoom'> | undefined {
  const [left, right] = extentOf(groups.flatMap(({ rows }) => extentOf(Float64Array.from(rows, (row) => x[row]!))))
  const [top, bottom] = extentOf(groups.flatMap(({ rows }) => extentOf(Float64Array.from(rows, (row) => y[row]!))))
  const fitted = Math.min(
    zoomToFit(right - left, Math.max(width / 3, width - 2 * CIRCLE.padding)),
    zoomToFit(bottom - top, Math.max(height / 3, height - 2 * CIRCLE.padding)),
  )
  // A point fits at any zoom, so zooming to it would show nothing new.
  if (fitted === Infinity || zoom + CIRCLE.zooms > DEEPEST_ZOOM) return undefined
  const center = unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0)
  return { center, zoom: Math.min(DEEPEST_ZOOM, Math.max(zoom + CIRCLE.zooms, fitted)) }
}

/** Returns the middle of the interval of this length that contains most of the positions. */
function middleOfMost(positions: Float64Array, length: number): number {
  const sorted = positions.slice().sort()
  let best = { count: 0, middle: 0 }
  let first = 0
  for (const [last, position] of sorted.entries()) {
    while (position - sorted[first]! > length) first++
    const count = last - first + 1
    if (count > best.count) best = { count, middle: (sorted[first]! + position) / 2 }
  }
  return best.middle
}

function paddingOf(length: number, padding: number): number {
  return Math.min(padding, length * PADDING.part)
}

function extentOf(positions: ArrayLike<number>): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 0; i < positions.length; i++) {
    least = Math.min(least, positions[i]!)
    most = Math.max(most, positions[i]!)
  }
  return [least, most]
}

/** Returns the zoom at which `extent` pixels of zoom 0 fill `room` pixels; Infinity for a point. */
function zoomToFit(extent: number, room: number): number {
  return extent > 0 ? Math.log2(Math.max(1, room) / extent) : Infinity
}

function union(a: Bounds, b: Bounds): Bounds {
  return [
    [Math.min(a[0][0], b[0][0]), Math.min(a[0][1], b[0][1])],
    [Math.max(a[1][0], b[1][0]), Math.max(a[1][1], b[1][1])],
  ]
}
