/** Tiles over the drawn land. Loaded only where some are named; where they fail, the drawn land is simply there. */
import type { Map as LeafletMap } from 'leaflet'
import { TileLayer } from '../../attachments/leaflet-tiles.ts'
import { fromGcj02, toGcj02 } from '../../layout/map/gcj02.ts'
import type { Coordinates } from '../../layout/map/types.ts'
import { DEFAULT_SUBDOMAINS, type TileSettings } from './tile-source.ts'

export { tileSource } from './tile-source.ts'

/** What tiles that are seen ask of the marks on them. */
export interface TileStyle {
  /** WGS 84 to the tiles' coordinates, and back, where they differ. */
  shift: ((at: Coordinates) => Coordinates) | undefined
  unshift: ((at: Coordinates) => Coordinates) | undefined
}

/** Puts tiles on a map; reports once they are seen, and undefined when they have failed. Gives their removal. */
export type OpenTiles = (map: LeafletMap, report: (style: TileStyle | undefined) => void) => () => void

const PANE = 'tiles'
/** Above the land, under everything else. */
const PANE_LEVEL = '450'
/** As many failures, with nothing in between, and a map's tiles are given up. */
const FAILURES = 4

export interface TileNews {
  /** On how many maps tiles are seen now: their source is to be credited as long as there is one. */
  onseen: (maps: number) => void
  /** A map has lost its tiles, or got none. */
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
      // A tile server learns the page's address from nobody.
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
    // A small map may ask for fewer than that: then nothing but failures is enough. Leaflet still needs its map for the rest of “load”.
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
