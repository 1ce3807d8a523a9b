/** Which panels a dataset gets, and what each looks at. */
import { clamp } from '../../model/clamp.ts'
import { middleOf } from './geometry.ts'
import { boundsAround, boundsOf, pad, project, projectBounds, unproject } from './mercator.ts'
import { ALL_CITIES, panelCities, PANELS_LIMIT, type PanelEvent } from './panel-cities.ts'
import type { Bounds, Camera, City, Coordinates, Id, MapPanel, Point, Size } from './types.ts'

/** The deepest at which the coastline looks deliberate. */
const DEEPEST_ZOOM = 12
/** The deepest that a panel opens at: closer, a city has no shape left to know it by. */
const CLOSEST_ZOOM = 10.9
/** How much of a city's bounds a panel shows, by area, on the average: bounds have room to spare. */
const OUTLINE_PART = 0.72
/** How far a panel's middle is from the middle of the city's bounds towards its own coordinates. */
const HEART_PART = 2 / 3
/** How much wider than at first a panel can be made to look: one zoom, twice the width. */
const WIDER_ZOOMS = 1
/** How much nearer a panel looks at one event. */
const FOCUS_ZOOMS = 0.75
/** How far a panel can be panned: part of what it shows at first, on every side. The basemap reaches as far. */
const PAN_PART = 0.7

/** Room around an event, in pixels: across for the mark, upright for its label, and for each more at the same place. */
const ROOM = { across: 48, upright: 28, row: 17 }

/**
 * The panels of a dataset: one for each city that has events, in the order of `cities`; one for all where more than six
 * have; those of all cities where none has. Give it the dataset's events, not the filtered ones: panels stay when a
 * filter changes. All panels have one zoom, so that distances compare: the one at which a city is about as large as its
 * panel, on the average, and at which every event has room. `k` is the scale of marks and labels, as of `mapStyle`.
 */
export function panelsOf(
  events: readonly PanelEvent[],
  cities: readonly City[],
  size: Size,
  k = 1,
): readonly MapPanel[] {
  const shown = panelCities(events, cities)
  if (shown.length === 0) return []
  if (shown.length > PANELS_LIMIT) return [panelOfAll(events, shown, size, k)]

  const zoom = commonZoom(events, shown, size, k)
  return shown.map((city) => {
    const own = events.filter((event) => event.city === city.id)
    const camera = { center: centerOf(city, own, zoom, size, k), zoom, ...size }
    return panelOf(city.id, [city.id], camera, city.bounds)
  })
}

/**
 * A city's panel at another size, fitted to it anew. With a `focus`, that place is in the middle and somewhat nearer.
 * undefined for a city that is not among `cities`.
 */
export function enlargedPanel(
  id: Id,
  events: readonly PanelEvent[],
  cities: readonly City[],
  size: Size,
  focus?: Coordinates,
): MapPanel | undefined {
  const own = events.filter((event) => event.city === id)
  const [panel] = panelsOf(
    own,
    cities.filter((city) => city.id === id),
    size,
  )
  if (!panel || !focus) return panel
  const zoom = Math.min(DEEPEST_ZOOM, panel.camera.zoom + FOCUS_ZOOMS)
  return { ...panel, camera: { ...panel.camera, center: focus, zoom } }
}

/** The camera that shows bounds whole, `padding` pixels clear of the frame; 12 at the deepest. */
export function fitBounds(bounds: Bounds, size: Size, padding: { x: number; y: number }): Camera {
  const world = projectBounds(bounds, 0)
  const zoom = Math.min(
    DEEPEST_ZOOM,
    zoomToFit(world.right - world.left, size.width - 2 * padding.x),
    zoomToFit(world.bottom - world.top, size.height - 2 * padding.y),
  )
  const center = unproject({ x: (world.left + world.right) / 2, y: (world.top + world.bottom) / 2 }, 0)
  return { center, zoom, ...size }
}

function panelOf(id: Id, cities: readonly Id[], camera: Camera, cityBounds: Bounds): MapPanel {
  return {
    id,
    cities,
    camera,
    minZoom: camera.zoom - WIDER_ZOOMS,
    maxZoom: DEEPEST_ZOOM,
    maxBounds: union(pad(boundsOf(camera), PAN_PART), cityBounds),
  }
}

function panelOfAll(events: readonly PanelEvent[], cities: readonly City[], size: Size, k: number): MapPanel {
  const places = [...events.map((event) => event.coordinates), ...cities.map((city) => city.coordinates)]
  const bounds = boundsAround(places) ?? [
    [-180, -60],
    [180, 75],
  ]
  const camera = fitBounds(bounds, size, { x: ROOM.across * k, y: ROOM.upright * k })
  const ids = cities.map((city) => city.id)
  return panelOf(ALL_CITIES, ids, camera, bounds)
}

function commonZoom(events: readonly PanelEvent[], cities: readonly City[], size: Size, k: number): number {
  const outlines = cities.map((city) => outlineZoom(city.bounds, size))
  const average = outlines.reduce((sum, zoom) => sum + zoom, 0) / outlines.length
  const rooms = cities.map((city) => {
    const own = events.filter((event) => event.city === city.id).map((event) => event.coordinates)
    const bounds = boundsAround(own)
    if (!bounds) return CLOSEST_ZOOM
    const world = projectBounds(bounds, 0)
    const across = zoomToFit(world.right - world.left, size.width - 2 * ROOM.across * k)
    return Math.min(across, zoomToFit(world.bottom - world.top, size.height - 2 * uprightRoom(own, size.height, k)))
  })
  return Math.min(CLOSEST_ZOOM, average, ...rooms)
}

/**
 * The zoom at which the panel shows that part of the city's bounds, whatever the shape of either: a long city in an
 * upright panel is cut at its ends rather than drawn small.
 */
function outlineZoom(bounds: Bounds, { width, height }: Size): number {
  const world = projectBounds(bounds, 0)
  const area = (world.right - world.left) * (world.bottom - world.top)
  return area > 0 ? Math.log2((width * height) / (area * OUTLINE_PART)) / 2 : CLOSEST_ZOOM
}

/**
 * Between the middle of the city's bounds and its own coordinates, nearer to these: bounds take in empty hills, and the
 * coordinates are where its people are. Moved as little as gives every event room.
 */
function centerOf(city: City, events: readonly PanelEvent[], zoom: number, size: Size, k: number): Coordinates {
  const middle = middleOf(projectBounds(city.bounds, zoom))
  const heart = project(city.coordinates, zoom)
  const start: Point = {
    x: middle.x + (heart.x - middle.x) * HEART_PART,
    y: middle.y + (heart.y - middle.y) * HEART_PART,
  }
  const places = events.map((event) => event.coordinates)
  const points = places.map((coordinates) => project(coordinates, zoom))
  if (points.length === 0) return unproject(start, zoom)
  const x = within(
    start.x,
    points.map((point) => point.x),
    size.width / 2 - ROOM.across * k,
  )
  const y = within(
    start.y,
    points.map((point) => point.y),
    size.height / 2 - uprightRoom(places, size.height, k),
  )
  return unproject({ x, y }, zoom)
}

/** The place nearest to `start` from which all of `positions` are at most `reach` away; their middle where none is. */
function within(start: number, positions: readonly number[], reach: number): number {
  const least = Math.min(...positions)
  const most = Math.max(...positions)
  return most - least > 2 * reach ? (least + most) / 2 : clamp(start, most - reach, least + reach)
}

/** Half the height of the rows where most events share a place; at most a quarter of the panel's. */
function uprightRoom(places: readonly Coordinates[], height: number, k: number): number {
  const most = Math.max(1, ...places.map((place) => places.filter((other) => isSame(place, other)).length))
  return Math.min(height / 4, (ROOM.upright + ROOM.row * Math.min(most - 1, 2)) * k)
}

function isSame(a: Coordinates, b: Coordinates): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** The zoom at which `extent` pixels of zoom 0 fill `room` pixels; no limit for a point. */
function zoomToFit(extent: number, room: number): number {
  return extent > 0 ? Math.log2(Math.max(1, room) / extent) : Infinity
}

function union(a: Bounds, b: Bounds): Bounds {
  return [
    [Math.min(a[0][0], b[0][0]), Math.min(a[0][1], b[0][1])],
    [Math.max(a[1][0], b[1][0]), Math.max(a[1][1], b[1][1])],
  ]
}
