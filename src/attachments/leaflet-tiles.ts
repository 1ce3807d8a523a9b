/**
 * Leaflet's tile layer, apart from the rest: most maps have none. Leaflet gives a tile that it lets go an empty picture with a `data:`
 * address, which the page's policy forbids, so that each logs a violation. Here the tile loses its address, which ends its request too.
 */
import type { Coords, Evented } from 'leaflet'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'

/** What Leaflet 1.9.4's layer knows of itself, and its types leave out. */
interface Tiles extends Evented {
  _tiles: Record<string, { el: HTMLImageElement; coords: Coords }>
  /** The zoom whose tiles are wanted; undefined while none are. */
  _tileZoom: number | undefined
}

interface Removing {
  _removeTile(this: Tiles, key: string): void
}

TileLayer.include({
  _removeTile(this: Tiles, key: string): void {
    this._tiles[key]?.el.removeAttribute('src')
    ;(GridLayer.prototype as unknown as Removing)._removeTile.call(this, key)
  },

  /** Ends the requests of tiles of another zoom. */
  _abortLoading(this: Tiles): void {
    for (const [key, { el: tile, coords }] of Object.entries(this._tiles)) {
      if (coords.z === this._tileZoom) continue
      tile.onload = null
      tile.onerror = null
      if (tile.complete) continue
      tile.removeAttribute('src')
      tile.remove()
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- Leaflet's own list, as it keeps it
      delete this._tiles[key]
      this.fire('tileabort', { tile, coords })
    }
  },
})

export { TileLayer }
