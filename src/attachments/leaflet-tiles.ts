/**
 * Leaflet's tile layer, in a module of its own because most maps have no tiles. Leaflet gives a removed tile an empty
 * picture with a `data:` address, which the page's CSP forbids, so that each logs a violation. This version removes the
 * tile's address instead, which also ends its request.
 */
import type { Coords, Evented } from 'leaflet'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'

/** Members of Leaflet 1.9.4's layer that its types omit. */
interface Tiles extends Evented {
  _tiles: Record<string, { el: HTMLImageElement; coords: Coords }>
  /** The zoom whose tiles are being loaded; undefined if there is none. */
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

  /** Aborts the requests of tiles of another zoom. */
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
