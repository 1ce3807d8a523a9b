/**
 * One panel's Leaflet map, and what its layers tell each other: set by the panel, filled by LeafletMap and its layers.
 */
import { createContext } from 'svelte'
import type { Map } from 'leaflet'
import type { BasemapName } from '../../layout/map/basemap.ts'
import type { Camera } from '../../layout/map/types.ts'
import { MapCamera } from './map-camera.svelte.ts'
import type { TileStyle } from './tiles.ts'

export class MapContext {
  #opened = $state.raw<{ map: Map; position: MapCamera }>()
  /** Where the map began; undefined until it is there. */
  initialCamera = $state.raw<Camera>()
  /** Names that were set by hand on the land that is drawn. */
  names = $state.raw<readonly BasemapName[]>([])
  /** What the tiles ask of the marks on them; undefined while none are seen. */
  tiles = $state.raw<TileStyle>()

  /** undefined until Leaflet has made it, and after it has been removed. */
  get map(): Map | undefined {
    return this.#opened?.map
  }

  /** Where the map looks; there for layers, which are drawn only while the map is there. */
  get position(): MapCamera | undefined {
    return this.#opened?.position
  }

  /** Leaflet has made the map; gives what is to be called before it is removed. */
  open(map: Map): () => void {
    const position = new MapCamera(map)
    this.#opened = { map, position }
    return () => {
      position.remove()
      this.#opened = undefined
    }
  }
}

export const [getMapContext, setMapContext] = createContext<MapContext>()
