/** Panels of a dataset, and the initial camera of each. */
import { clamp } from '../../model/clamp.ts'
import { middleOf } from './geometry.ts'
import { boundsAround, boundsOf, boundsOnMap, onMap, pad, project, projectBounds, unproject } from './mercator.ts'
import { usedCities, PANELS_LIMIT, type PanelEvent } from './panel-cities.ts'
import type { Bounds, Camera, City, Coordinates, Id, MapPanel, Point, Size } from './types.ts'

/** Maximum zoom: beyond it the coastline looks too coarse. */
const DEEPEST_ZOOM = 12
/** Maximum initial zoom of a panel: closer, a city's shape is not recognisable. */
const CLOSEST_ZOOM = 10.9
/** Average share of the area of a city's bounds that a panel shows; the bounds are generous. */
const OUTLINE_PART = 0.72
/** Position of a panel's centre between the centre of the city's bounds (0) and the city's coordinates (1). */
const HEART_PART = 2 / 3
/** Zoom levels that a panel can be zoomed out from its initial view: one, for twice the width. */
const WIDER_ZOOMS = 1
/** Zoom levels that a panel zooms in on a single event. */
const FOCUS_ZOOMS = 0.75
/** How far a panel can be panned on every side, as a share of its initial view. The basemap extends as far. */
const PAN_PART = 0.7

/**
 * Space around an event, px: horizontally for the mark, vertically for its label, and for each further event at the
 * same place.
 */
const ROOM = { across: 48, upright: 28, row: 17 }
/**
 * Width of a place's label with its mark, px, and the distance that a place keeps from the frame, in panels narrower
 * than `below`; in wider ones a single mark has room for a label on both sides.
 */
const LABEL = { width: 162, edge: 34, below: 280 }

/**
 * Returns the panels of a dataset: one per city with events, in the order of `cities`; none if more than six have
 * events, which share the map of `worldPanel`; one per city if none has. Pass the dataset's events, not the filtered
 * ones, so that filters don't change the panels. All panels share one zoom, so that distances are comparable: on
 * average a city is about as large as its panel, and every event has room. `k` is the scale of marks and labels, as in
 * `mapStyle`; `hasLabels`: whether marks have labels, for which narrow panels are moved.
 */
export function panelsOf(
  events: readonly PanelEvent[],
  cities: readonly City[],
  size: Size,
  k = 1,
  hasLabels = false,
): readonly MapPanel[] {
  const shown = usedCities(new Set(events.map(({ city }) => city)), cities)
  if (shown.length === 0 || shown.length > PANELS_LIMIT) return []

  const zoom = commonZoom(events, shown, size, k)
  return shown.map((city) => {
    const own = events.filter((event) => event.city === city.id)
    const centred = { center: centerOf(city, own, zoom, size, k), zoom, ...size }
    const camera = hasLabels ? withLabelRoom(centred, own, k) : centred
    return panelOf(city.id, [city.id], camera, city.bounds)
  })
}

/**
 * Returns a city's panel fitted to another size. With a `focus`, that place is centred and zoomed in slightly.
 * undefined if the city is not in `cities`.
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
  return { ...panel, camera: { ...panel.camera, center: onMap(focus), zoom } }
}

/** Returns the camera that shows the whole bounds, with `padding` pixels to the frame; zoom at most 12. */
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
    maxBounds: union(pad(boundsOf(camera), PAN_PART), boundsOnMap(cityBounds)),
  }
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
 * Returns the zoom at which the panel shows `OUTLINE_PART` of the city's bounds by area, whatever their shapes: an
 * elongated city in a portrait panel is cut at its ends rather than drawn small.
 */
function outlineZoom(bounds: Bounds, { width, height }: Size): number {
  const world = projectBounds(bounds, 0)
  const area = (world.right - world.left) * (world.bottom - world.top)
  return area > 0 ? Math.log2((width * height) / (area * OUTLINE_PART)) / 2 : CLOSEST_ZOOM
}

/**
 * Returns a panel's centre: between the centre of the city's bounds and the city's coordinates, nearer to the latter,
 * because bounds include empty hills and the coordinates are where people live. Moved as little as necessary to give
 * every event room.
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

/**
 * Returns the camera moved so far that all places have room for their labels on the side that has more of it already,
 * or as far as the other side allows: names are whole in narrow panels. In wider ones this is for the places of several
 * events, whose labels are all on one side.
 */
function withLabelRoom(camera: Camera, events: readonly PanelEvent[], k: number): Camera {
  const { width } = camera
  const all = events.map(({ coordinates }) => coordinates)
  const places = width >= LABEL.below * k ? all.filter((place) => sharing(place, all) > 1) : all
  if (places.length === 0) return camera
  const xs = places.map((coordinates) => project(coordinates, camera.zoom).x)
  const middle = project(camera.center, camera.zoom)
  const left = Math.min(...xs) - (middle.x - width / 2)
  const right = middle.x + width / 2 - Math.max(...xs)
  const missing = LABEL.width * k - Math.max(left, right)
  const moved = clamp(missing, 0, Math.max(0, Math.min(left, right) - LABEL.edge * k))
  return { ...camera, center: unproject({ ...middle, x: middle.x + (left >= right ? -moved : moved) }, camera.zoom) }
}

/**
 * Returns the position nearest to `start` that is at most `reach` away from all `positions`; their middle if there is
 * none.
 */
function within(start: number, positions: readonly number[], reach: number): number {
  const least = Math.min(...positions)
  const most = Math.max(...positions)
  return most - least > 2 * reach ? (least + most) / 2 : clamp(start, most - reach, least + reach)
}

/**
 * Returns the vertical space needed on either side, from the largest number of events that share a place; at most a
 * quarter of the panel's height.
 */
function uprightRoom(places: readonly Coordinates[], height: number, k: number): number {
  const most = Math.max(1, ...places.map((place) => sharing(place, places)))
  return Math.min(height / 4, (ROOM.upright + ROOM.row * Math.min(most - 1, 2)) * k)
}

/** Returns how many of these are at a place. */
function sharing(place: Coordinates, all: readonly Coordinates[]): number {
  return all.filter((other) => other[0] === place[0] && other[1] === place[1]).length
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
