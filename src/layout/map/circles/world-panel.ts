/** The single map of many cities, and its initial camera. */
import { ALL_CITIES, panelCities, PANELS_LIMIT, type PanelEvent } from '../panel-cities.ts'
import { panelsOf } from '../panels.ts'
import { boundsOf, project, unproject, worldSize } from '../mercator.ts'
import type { Bounds, Camera, City, Coordinates, Id, MapPanel, Size } from '../types.ts'

/** Space between places and the frame for circles and their names, px; at most a share of the frame's size. */
const PADDING = { x: 56, y: 24, part: 0.12 }
/** Maximum zoom, and maximum initial zoom: closer, the land around the places isn't recognised. */
const ZOOM = { deepest: 12, closest: 10 }
/** Least width of the world, as a share of the frame's; the ends of the world are sea, like the rest of the frame. */
const LEAST_WIDTH = 0.9
/** Distance of places from the frame's upper and lower edge where not all fit, px. */
const EDGE = 8
/** Zoom levels that the map can be zoomed out from its initial view. */
const WIDER_ZOOMS = 1
/** Middle of the world's single copy, which is cut at 169° W, and its ends, degrees. */
const MIDDLE = 11
const WORLD: Bounds = [
  [MIDDLE - 180, -85],
  [MIDDLE + 180, 85],
]

/**
 * Returns the map of these places, which shows all of them if they fit. Where that would leave the world too narrow in
 * the frame, the places furthest north or south are outside: the camera has the height that shows most of them.
 */
export function worldPanel(places: readonly Coordinates[], cities: readonly Id[], size: Size): MapPanel {
  const camera = worldCamera(places, size)
  return {
    id: ALL_CITIES,
    cities,
    camera,
    minZoom: Math.max(0, camera.zoom - WIDER_ZOOMS),
    maxZoom: ZOOM.deepest,
    maxBounds: union(boundsOf(camera), WORLD),
  }
}

/** Returns the panels of a dataset of any size: those of `panelsOf`, or the single map of many cities. */
export function panelsOfAny(events: readonly PanelEvent[], cities: readonly City[], size: Size): readonly MapPanel[] {
  const shown = panelCities(events, cities)
  if (shown.length <= PANELS_LIMIT) return panelsOf(events, cities, size)
  const places = events.map(({ coordinates }) => coordinates)
  const ids = shown.map(({ id }) => id)
  return [worldPanel(places, ids, size)]
}

function worldCamera(places: readonly Coordinates[], size: Size): Camera {
  const filled = Math.log2((Math.max(1, size.width) * LEAST_WIDTH) / worldSize(0))
  const points = places.map((place) => project(place, 0))
  if (points.length === 0) return { center: [MIDDLE, 20], zoom: filled, ...size }
  const [left, right] = extentOf(points.map(({ x }) => x))
  const [top, bottom] = extentOf(points.map(({ y }) => y))
  const zoom = Math.min(
    ZOOM.closest,
    zoomToFit(right - left, size.width - 2 * paddingOf(size.width, PADDING.x)),
    zoomToFit(bottom - top, size.height - 2 * paddingOf(size.height, PADDING.y)),
  )
  if (zoom >= filled) return { center: unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0), zoom, ...size }
  const room = (size.height - 2 * EDGE) / 2 ** filled
  const ys = points.map(({ y }) => y)
  const [, latitude] = unproject({ x: 0, y: middleOfMost(ys, room) }, 0)
  return { center: [MIDDLE, latitude], zoom: filled, ...size }
}

/** Space between the frame and the places of a circle that is zoomed to, px, and the least zoom levels added. */
const CIRCLE = { padding: 60, zooms: 1 }

/**
 * Returns the camera's position that shows all places of a circle apart; undefined if they are too near one another for
 * any zoom.
 */
export function circleExtent(
  groups: readonly { readonly coordinates: Coordinates }[],
  { zoom, width, height }: Camera,
): Pick<Camera, 'center' | 'zoom'> | undefined {
  const points = groups.map(({ coordinates }) => project(coordinates, 0))
  const [left, right] = extentOf(points.map(({ x }) => x))
  const [top, bottom] = extentOf(points.map(({ y }) => y))
  const fitted = Math.min(
    zoomToFit(right - left, Math.max(width / 3, width - 2 * CIRCLE.padding)),
    zoomToFit(bottom - top, Math.max(height / 3, height - 2 * CIRCLE.padding)),
  )
  // A point fits at any zoom, so zooming to it would show nothing new.
  if (fitted === Infinity || zoom + CIRCLE.zooms > ZOOM.deepest) return undefined
  const center = unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0)
  return { center, zoom: Math.min(ZOOM.deepest, Math.max(zoom + CIRCLE.zooms, fitted)) }
}

/** Returns the middle of the interval of this length that contains most of the positions. */
function middleOfMost(positions: readonly number[], length: number): number {
  const sorted = [...positions].sort((a, b) => a - b)
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

function extentOf(positions: readonly number[]): readonly [number, number] {
  return positions.reduce<[number, number]>(
    ([least, most], position) => [Math.min(least, position), Math.max(most, position)],
    [Infinity, -Infinity],
  )
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
