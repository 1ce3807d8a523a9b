/** A flight from one city to another, over the land that lies between them. */
import type { Map as LeafletMap } from 'leaflet'
import { fly } from '../../attachments/leaflet-flight.ts'
import type { MapFlight } from '../../attachments/leaflet-map.svelte.ts'
import { SVG } from '../../attachments/leaflet.ts'
import { REGION } from '../../layout/map/areas.ts'
import { loadBasemap } from './basemap.ts'
import { AHEAD, landLayer } from './land-layer.ts'

/** From that zoom on the cities' own land is finer. */
const LOW = 8.5
/** So many frames up and down, a flight to a neighbouring city stays over land that is drawn. */
const AHEAD_FLYING = 2.5

/** As `fly`, with land under it. */
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
 * The land of the region, as long as the map is high above it; gives its removal. Where the land can't be had, or not
 * in time, one flies over the sea.
 */
function backdrop(map: LeafletMap): () => void {
  let layer: ReturnType<typeof landLayer> | undefined
  let isOver = false
  const clear = () => {
    layer?.remove()
    // A renderer draws for one zoom: each frame has its own.
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
