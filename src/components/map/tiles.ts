/** Tiles over the drawn land. Loaded only if a tile URL is set; if the tiles fail, the drawn land remains visible. */
import type { Map as LeafletMap } from 'leaflet'
import { TileLayer } from '../../attachments/leaflet-tiles.ts'
import { fromGcj02, toGcj02 } from '../../layout/map/gcj02.ts'
import type { Coordinates } from '../../layout/map/types.ts'
import { DEFAULT_SUBDOMAINS, type TileSettings } from './tile-source.ts'

export { tileSource } from './tile-source.ts'

/** What visible tiles require of the marks above them. */
export interface TileStyle {
  /** Conversion from WGS 84 to the tiles' coordinates, and back, where they differ. */
  shift: ((at: Coordinates) => Coordinates) | undefined
  unshift: ((at: Coordinates) => Coordinates) | undefined
}

/**
 * Adds tiles to a map. Reports a style once they are visible, and undefined once they have failed. Returns a function
 * that removes them.
 */
export type OpenTiles = (map: LeafletMap, report: (style: TileStyle | undefined) => void) => () => void

const PANE = 'tiles'
/** Above the land, below everything else. */
const PANE_LEVEL = '450'
/** Number of consecutive failures after which a map's tiles are removed. */
const FAILURES = 4

export interface TileNews {
  /** Called with the number of maps that show tiles now; the source must be credited while it is above 0. */
  onseen: (maps: number) => void
  /** Called when a map has lost its tiles or got none. */
  onfailure: () => void
}

export function openTilesOf(settings: TileSettings, { onseen, onfailure }: TileNews): OpenTiles {
  const area = settings.shifted ?? 'mainland'
  const isShifted = settings.coordinates === 'gcj02'
  const style: TileStyle = {
    shift: isShifted ? (at) => toGcj02(at, area) : undefined,
    unshift: isShifted ? (at) => fromGcj02(at, area) : undefined,
  }
  const seeing = new Set<LeafletMap>()
  return (map, report) => {
    const tell = (isSeen: boolean) => {
      if (isSeen) seeing.add(map)
      else seeing.delete(map)
      report(isSeen ? style : undefined)
      onseen(seeing.size)
    }
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    pane.style.zIndex = PANE_LEVEL
    pane.style.pointerEvents = 'none'
    const layer = new TileLayer(settings.url, {
      pane: PANE,
      subdomains: [...(settings.subdomains ?? DEFAULT_SUBDOMAINS)],
      minNativeZoom: settings.minZoom ?? 0,
      maxNativeZoom: settings.maxZoom ?? 18,
      // Keeps the page's URL from the tile server.
      referrerPolicy: 'no-referrer',
    })
    let failures = 0
    let hasSome = false
    layer.on('tileload', () => {
      failures = 0
      hasSome = true
      tell(true)
    })
    layer.on('tileerror', () => {
      if (++failures >= FAILURES) giveUp()
    })
    // A small map may request fewer tiles than `FAILURES`: then it gives up if all of them failed. Deferred, because
    // Leaflet still needs its map for the rest of “load”.
    layer.on('load', () => {
      if (failures > 0 && !hasSome) queueMicrotask(giveUp)
    })
    const giveUp = () => {
      if (!map.hasLayer(layer)) return
      layer.remove()
      tell(false)
      onfailure()
    }
    layer.addTo(map)
    return () => {
      layer.remove()
      tell(false)
    }
  }
}
