/** Selects the files that supply a map's land. */
import world from '../../../data/basemap/world.json' with { type: 'json' }
import type { Bounds, Id } from '../../model/dataset/types.ts'
import { clamp } from '../../model/clamp.ts'
import { areaInView, isInRegion, REGION } from './areas.ts'
import { boundsOf, pad } from './mercator.ts'
import type { Camera } from './types.ts'

/** Distance beyond the view, as a share of its size, up to which tiles are shown, so that a short pan has land. */
const AHEAD = 0.25

/**
 * Returns the files whose land a map shows; at least one. Up to zoom 3, and up to zoom 6, it is the whole world, at two
 * scales. Closer, it is a city's coast if there is one in view, else the tiles in and around the view.
 */
export function landFiles(camera: Camera): readonly Id[] {
  const view = boundsOf(camera)
  const scale = world.scales.find(({ toZoom = Infinity }) => camera.zoom <= toZoom)
  if (!scale) throw new Error(`no land for zoom ${camera.zoom}`)
  if (scale.toZoom !== undefined) return [fileOf(scale)]
  const area = areaInView(view)
  return area === undefined ? tilesIn(view, fileOf(scale)) : [area]
}

/** Like `landFiles`, for a locator or a flight: one file, which is the region if it contains the view's middle. */
export function overviewFile(camera: Camera): Id {
  if (isInRegion(pad(boundsOf(camera), -0.25))) return REGION
  const whole = world.scales.filter(({ toZoom }) => toZoom !== undefined)
  const scale = whole.find(({ toZoom = 0 }) => camera.zoom <= toZoom) ?? whole.at(-1)
  if (!scale) throw new Error('no land of the whole world')
  return fileOf(scale)
}

function fileOf({ scale }: { scale: string }): Id {
  return `world-${scale}`
}

function tilesIn([[west, south], [east, north]]: Bounds, file: Id): readonly Id[] {
  const byX = (east - west) * AHEAD
  const byY = (north - south) * AHEAD
  const columns = starts(west - byX, east + byX, world.west, 360)
  const rows = starts(south - byY, north + byY, -90, 180)
  return rows.flatMap((y) => columns.map((x) => `${file}_${x}_${y}`))
}

/** Returns where the tiles between two degrees start; the nearest tile if both are beyond the first or last one. */
function starts(from: number, to: number, first: number, extent: number): readonly number[] {
  const last = extent / world.tile - 1
  const index = (degrees: number) => clamp(Math.floor((degrees - first) / world.tile), 0, last)
  return Array.from({ length: index(to) - index(from) + 1 }, (_, i) => first + (index(from) + i) * world.tile)
}
