/**
 * Web Mercator (EPSG:3857) as in Leaflet, so that placed elements match what Leaflet draws. World pixels count from
 * 180° W at the northern edge of the world, which is 256 × 2^zoom wide. Coordinates are in degrees, longitude first.
 * Maps show one copy of the world, cut at 169° W: longitudes on maps are −169 to 191.
 */
import world from '../../../data/basemap/world.json' with { type: 'json' }
import { clamp } from '../../model/clamp.ts'
import type { Bounds, Box, Camera, Coordinates, Point, ScaleBar } from './types.ts'

/** Side of the world at zoom 0, px. */
const TILE = 256
/** Northern and southern limit of the projection, which makes the world square. */
const LATITUDE_LIMIT = 85.0511287798
/** Circumference of the projection's sphere. */
const EQUATOR_METRES = 2 * Math.PI * 6_378_137
/** Mean radius of the Earth, for distances: https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius */
const EARTH_KILOMETRES = 6371.0088
const RADIANS = Math.PI / 180
/** Western and eastern end of the maps, degrees. */
const WEST_END = world.west
const EAST_END = WEST_END + 360

/** Returns coordinates on the map: longitudes west of 169° W become those east of 180°. */
export function onMap([longitude, latitude]: Coordinates): Coordinates {
  return [longitude < WEST_END ? longitude + 360 : longitude, latitude]
}

/** Returns coordinates with the longitude from the middle of the map: −180 to 180 from end to end. */
export function fromMiddle(coordinates: Coordinates): [longitude: number, latitude: number] {
  const [longitude, latitude] = onMap(coordinates)
  return [longitude - (WEST_END + EAST_END) / 2, latitude]
}

/**
 * Returns bounds on the map, from bounds that cross 180° if their west is greater than their east. Of bounds that cross
 * 169° W, it is the larger part.
 */
export function boundsOnMap([[west, south], [east, north]]: Bounds): Bounds {
  if (west <= east && east - west >= 360)
    return [
      [WEST_END, south],
      [EAST_END, north],
    ]
  const [left] = onMap([west, south])
  const [right] = onMap([east, north])
  if (left <= right)
    return [
      [left, south],
      [right, north],
    ]
  const isWestLarger = EAST_END - left < right - WEST_END
  return [
    [isWestLarger ? WEST_END : left, south],
    [isWestLarger ? right : EAST_END, north],
  ]
}

/** Returns the side of the world, px. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom
}

/** Converts coordinates to world pixels. Latitudes beyond 85.05° are moved to the edge of the world. */
export function project(coordinates: Coordinates, zoom: number): Point {
  return projectOnMap(onMap(coordinates), zoom)
}

/** Like `project`, for longitudes on the map or beyond its ends. */
export function projectOnMap([longitude, latitude]: Coordinates, zoom: number): Point {
  const size = worldSize(zoom)
  const sine = Math.sin(clamp(latitude, -LATITUDE_LIMIT, LATITUDE_LIMIT) * RADIANS)
  return {
    x: size * (longitude / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}

/** Converts world pixels to coordinates on the map. */
export function unproject({ x, y }: Point, zoom: number): Coordinates {
  const size = worldSize(zoom)
  const northing = (0.5 - y / size) * 2 * Math.PI
  return [(x / size - 0.5) * 360, (2 * Math.atan(Math.exp(northing)) - Math.PI / 2) / RADIANS]
}

/**
 * Returns the panel's top left corner in world pixels. Not rounded, unlike Leaflet's own origin: add the difference
 * when drawing.
 */
export function originOf(camera: Camera): Point {
  const center = projectOnMap(camera.center, camera.zoom)
  return { x: center.x - camera.width / 2, y: center.y - camera.height / 2 }
}

/** Converts coordinates to panel pixels. */
export function toPanel(camera: Camera, coordinates: Coordinates): Point {
  const origin = originOf(camera)
  const point = project(coordinates, camera.zoom)
  return { x: point.x - origin.x, y: point.y - origin.y }
}

/** Converts panel pixels to coordinates on the map. */
export function fromPanel(camera: Camera, { x, y }: Point): Coordinates {
  const origin = originOf(camera)
  return unproject({ x: x + origin.x, y: y + origin.y }, camera.zoom)
}

/** Returns the bounds that the panel shows, on the map. They may go beyond its ends. */
export function boundsOf(camera: Camera): Bounds {
  const [west, north] = fromPanel(camera, { x: 0, y: 0 })
  const [east, south] = fromPanel(camera, { x: camera.width, y: camera.height })
  return [
    [west, south],
    [east, north],
  ]
}

/** Converts bounds to a box in world pixels. */
export function projectBounds(bounds: Bounds, zoom: number): Box {
  const [southWest, northEast] = boundsOnMap(bounds)
  const { x: left, y: bottom } = projectOnMap(southWest, zoom)
  const { x: right, y: top } = projectOnMap(northEast, zoom)
  return { left, top, right, bottom }
}

/**
 * Enlarges bounds on the map on every side by a share of their width and height: 0.5 doubles them. Limited to the
 * world's edge.
 */
export function pad([[west, south], [east, north]]: Bounds, part: number): Bounds {
  const byX = (east - west) * part
  const byY = (north - south) * part
  return [
    [clamp(west - byX, WEST_END, EAST_END), clamp(south - byY, -90, 90)],
    [clamp(east + byX, WEST_END, EAST_END), clamp(north + byY, -90, 90)],
  ]
}

/** Returns the smallest bounds on the map that contain all coordinates; null for none. */
export function boundsAround(coordinates: readonly Coordinates[]): Bounds | null {
  if (coordinates.length === 0) return null
  const bounds: [number, number, number, number] = [Infinity, 90, -Infinity, -90]
  for (const [longitude, latitude] of coordinates.map(onMap)) {
    bounds[0] = Math.min(bounds[0], longitude)
    bounds[1] = Math.min(bounds[1], latitude)
    bounds[2] = Math.max(bounds[2], longitude)
    bounds[3] = Math.max(bounds[3], latitude)
  }
  return [
    [bounds[0], bounds[1]],
    [bounds[2], bounds[3]],
  ]
}

/** Returns bounds within −180 to 180; their west is greater than their east if they cross 180°. */
export function boundsOnEarth([[west, south], [east, north]]: Bounds): Bounds {
  if (west <= WEST_END && east >= EAST_END)
    return [
      [-180, south],
      [180, north],
    ]
  const back = (longitude: number) => {
    const inside = clamp(longitude, WEST_END, EAST_END)
    return inside > 180 ? inside - 360 : inside
  }
  return [
    [back(west), south],
    [back(east), north],
  ]
}

/** Returns the metres on the ground per pixel at a latitude. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (EQUATOR_METRES * Math.cos(clamp(latitude, -LATITUDE_LIMIT, LATITUDE_LIMIT) * RADIANS)) / worldSize(zoom)
}

/**
 * Belts of latitude in degrees, within which maps at the same zoom have scale bars for the same length: the first
 * belt's limit, and the width of the others.
 */
const BELTS = { first: 30, every: 10 }

/**
 * Returns a scale bar of 1, 2 or 5 times a power of ten metres, exact at `latitude`. It is the longest that is at most
 * `widest` pixels anywhere in its belt of latitudes, so that maps of cities at one zoom have comparable bars even if
 * one city is nearer to the equator.
 */
export function scaleBar(latitude: number, zoom: number, widest: number): ScaleBar {
  const resolution = metresPerPixel(latitude, zoom)
  const poleward = Math.max(BELTS.first, Math.ceil(Math.abs(latitude) / BELTS.every) * BELTS.every)
  const most = metresPerPixel(poleward, zoom) * widest
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
  return { metres, pixels: metres / resolution }
}

/**
 * Returns the great-circle distance between two places in kilometres, by the haversine formula; accurate to half a per
 * cent.
 */
export function distanceInKilometres(a: Coordinates, b: Coordinates): number {
  const haversine = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const part = haversine(b[1] - a[1]) + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * haversine(b[0] - a[0])
  return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, part)))
}
