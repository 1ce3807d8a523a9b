/** A flight from one city to another, over the land between them. */
import type { Map as LeafletMap } from 'leaflet'
import { fly } from '../../attachments/leaflet-flight.ts'
import type { MapFlight } from '../../attachments/leaflet-map.svelte.ts'
import { SVG } from '../../attachments/leaflet.ts'
import { overviewFile } from '../../layout/map/land-files.ts'
import type { Id } from '../../model/dataset/types.ts'
import { loadBasemap } from './basemap.ts'
import { AHEAD, landLayer, type LandLayer } from './land-layer.ts'

/** Zoom from which the cities' own land is finer. */
const LOW = 8.5
/** Land beyond the frame, in frames: a flight to a neighbouring city stays over drawn land. */
const AHEAD_FLYING = 2.5

/** As `fly`, with land below it. */
export const flyOver: MapFlight = (map, initialView, arrive) => {
  const clear = backdrop(map)
  const end = () => {
    clear()
    drawAhead(map, AHEAD)
    arrive()
  }
  fly(map, initialView, end, () => {
    drawAhead(map, AHEAD_FLYING)
    map.fire('viewreset')
  })
}

/** How far beyond the frame land is drawn from now on, in frames. */
function drawAhead(map: LeafletMap, frames: number): void {
  map.eachLayer((layer) => {
    if (layer instanceof SVG) layer.options.padding = frames
  })
}

/**
 * Adds coarse land while the map is high above it; returns its removal. If it can't be loaded in time, the flight is
 * over the sea.
 */
function backdrop(map: LeafletMap): () => void {
  const layers = new Map<Id, LandLayer | undefined>()
  let layer: LandLayer | undefined
  // A renderer draws for one zoom, so the layer is added again in each frame.
  const draw = () => {
    layer?.remove()
    layer = undefined
    if (map.getZoom() >= LOW) return
    const { lng, lat } = map.getCenter()
    const { x: width, y: height } = map.getSize()
    const file = overviewFile({ center: [lng, lat], zoom: map.getZoom(), width, height })
    if (!layers.has(file)) load(file)
    layer = layers.get(file)
    layer?.addTo(map)
  }
  const load = (file: Id) => {
    layers.set(file, undefined)
    loadBasemap(file).then(
      (basemap) => layers.set(file, landLayer([basemap])),
      () => undefined,
    )
  }
  map.on('zoom', draw)
  return () => {
    map.off('zoom', draw)
    layer?.remove()
  }
}
