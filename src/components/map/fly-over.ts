/** A flight from one city to another, over the land between them. */
import type { Map as LeafletMap } from 'leaflet'
import { fly } from '../../attachments/leaflet-flight.ts'
import type { MapFlight } from '../../attachments/leaflet-map.svelte.ts'
import { SVG } from '../../attachments/leaflet.ts'
import { REGION } from '../../layout/map/areas.ts'
import { loadBasemap } from './basemap.ts'
import { AHEAD, landLayer } from './land-layer.ts'

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
 * Adds the region's land while the map is high above it; returns its removal. If it can't be loaded in time, the flight
 * is over the sea.
 */
function backdrop(map: LeafletMap): () => void {
  let layer: ReturnType<typeof landLayer> | undefined
  let isOver = false
  const clear = () => {
    layer?.remove()
    // A renderer draws for one zoom, so each frame has its own.
    layer?.options.renderer?.remove()
  }
  const load = () =>
    loadBasemap(REGION).then(
      ({ land }) => {
        if (!isOver) layer = landLayer(land)
      },
      () => undefined,
    )
  let loading: Promise<void> | undefined
  const draw = () => {
    clear()
    if (map.getZoom() >= LOW) return
    loading ??= load()
    layer?.addTo(map)
  }
  map.on('zoom', draw)
  return () => {
    isOver = true
    map.off('zoom', draw)
    clear()
  }
}
