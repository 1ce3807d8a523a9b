/**
 * Web Mercator (EPSG:3857) as Leaflet does it, so that what we place lies where Leaflet draws. World pixels count from
 * the north-west corner of the world, 256 × 2^zoom wide; coordinates are degrees, longitude first.
 */
import { clamp } from '../../model/clamp.ts'
import type { Bounds, Box, Camera, Coordinates, Point, ScaleBar } from './types.ts'

/** Side of the world at zoom 0, in pixels. */
const TILE = 256
/** Where the world of the projection ends, north and south: it is a square. */
const LATITUDE_LIMIT = 85.0511287798
/** The sphere of the projection. */
const EQUATOR_METRES = 2 * Math.PI * 6_378_137
/** Mean radius of the Earth, for distances: https://en.wikipedia.org/wiki/Earth_radius#Arithmetic_mean_radius */
const EARTH_KILOMETRES = 6371.0088
const RADIANS = Math.PI / 180

/** Side of the world in pixels. */
export function worldSize(zoom: number): number {
  return TILE * 2 ** zoom
}

/** Coordinates to world pixels. Latitudes beyond 85.05° are drawn at the edge of the world; longitudes do not wrap. */
export function project([longitude, latitude]: Coordinates, zoom: number): Point {
  const size = worldSize(zoom)
  const sine = Math.sin(clamp(latitude, -LATITUDE_LIMIT, LATITUDE_LIMIT) * RADIANS)
  return {
    x: size * (longitude / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}

/** World pixels to coordinates. */
export function unproject({ x, y }: Point, zoom: number): Coordinates {
  const size = worldSize(zoom)
  const northing = (0.5 - y / size) * 2 * Math.PI
  return [(x / size - 0.5) * 360, (2 * Math.atan(Math.exp(northing)) - Math.PI / 2) / RADIANS]
}

/** World pixels of the panel's top left corner. Not rounded, as Leaflet's own origin is: add the difference to draw. */
export function originOf(camera: Camera): Point {
  const center = project(camera.center, camera.zoom)
  return { x: center.x - camera.width / 2, y: center.y - camera.height / 2 }
}

/** Coordinates to pixels of the panel. */
export function toPanel(camera: Camera, coordinates: Coordinates): Point {
  const origin = originOf(camera)
  const point = project(coordinates, camera.zoom)
  return { x: point.x - origin.x, y: point.y - origin.y }
}

/** Pixels of the panel to coordinates. */
export function fromPanel(camera: Camera, { x, y }: Point): Coordinates {
  const origin = originOf(camera)
  return unproject({ x: x + origin.x, y: y + origin.y }, camera.zoom)
}

/** What the panel shows. */
export function boundsOf(camera: Camera): Bounds {
  const [west, north] = fromPanel(camera, { x: 0, y: 0 })
  const [east, south] = fromPanel(camera, { x: camera.width, y: camera.height })
  return [
    [west, south],
    [east, north],
  ]
}

/** Bounds to a box in world pixels. */
export function projectBounds([southWest, northEast]: Bounds, zoom: number): Box {
  const { x: left, y: bottom } = project(southWest, zoom)
  const { x: right, y: top } = project(northEast, zoom)
  return { left, top, right, bottom }
}

/** Bounds wider by a part of their own width and height on every side: 0.5 doubles them. Stops at the world's edge. */
export function pad([[west, south], [east, north]]: Bounds, part: number): Bounds {
  const byX = (east - west) * part
  const byY = (north - south) * part
  return [
    [clamp(west - byX, -180, 180), clamp(south - byY, -90, 90)],
    [clamp(east + byX, -180, 180), clamp(north + byY, -90, 90)],
  ]
}

/** The least bounds that hold all of the coordinates; null for none. Does not look across the antimeridian. */
export function boundsAround(coordinates: readonly Coordinates[]): Bounds | null {
  if (coordinates.length === 0) return null
  const bounds: [number, number, number, number] = [180, 90, -180, -90]
  for (const [longitude, latitude] of coordinates) {
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

/** Metres on the ground that a pixel covers at a latitude. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (EQUATOR_METRES * Math.cos(clamp(latitude, -LATITUDE_LIMIT, LATITUDE_LIMIT) * RADIANS)) / worldSize(zoom)
}

/** Within a belt of latitudes, maps at one zoom have bars of one length: up to the first, and then every so many degrees. */
const BELTS = { first: 30, every: 10 }

/**
 * A bar of 1, 2 or 5 times a power of ten metres, true at `latitude`: the longest that is at most `widest` pixels anywhere in its belt of latitudes, so that maps
 * of cities at one zoom can be compared by their bars though one is nearer to the equator.
 */
export function scaleBar(latitude: number, zoom: number, widest: number): ScaleBar {
  const resolution = metresPerPixel(latitude, zoom)
  const poleward = Math.max(BELTS.first, Math.ceil(Math.abs(latitude) / BELTS.every) * BELTS.every)
  const most = metresPerPixel(poleward, zoom) * widest
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
  return { metres, pixels: metres / resolution }
}

/** Great circle between two places, in kilometres, by the haversine formula: good to half a per cent. */
export function distanceInKilometres(a: Coordinates, b: Coordinates): number {
  const haversine = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2
  const part = haversine(b[1] - a[1]) + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * haversine(b[0] - a[0])
  return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, part)))
}
