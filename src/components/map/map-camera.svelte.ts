/** The camera of a Leaflet map, for the layout; and the pane that holds our own markup. */
import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import type { Camera } from '../../layout/map/types.ts'

/** Pane above the land. Leaflet moves it while the map is panned. */
const PANE = 'atlas'
const PANE_LEVEL = '600'
/** Events after which the content is placed again. `zoom` fires in each frame of a pinch or a flight. */
const RESTS = 'moveend zoom zoomend viewreset resize'

export class MapCamera {
  readonly pane: HTMLElement
  readonly #map: LeafletMap
  #at = $state.raw<{ camera: Camera; origin: { x: number; y: number } }>()!
  /** Whether Leaflet is animating a zoom; the pane's content moves with it. */
  isZooming = $state(false)

  /** Camera since the map last came to rest; during a zoom animation, the camera at its end. */
  readonly camera = $derived(this.#at.camera)
  /** Position of the panel's top left corner in the pane, px. */
  readonly origin = $derived(this.#at.origin)

  constructor(map: LeafletMap) {
    this.#map = map
    this.pane = map.getPane(PANE) ?? map.createPane(PANE)
    this.pane.style.zIndex = PANE_LEVEL
    this.#at = this.#read()
    map.on(RESTS, this.#rest)
    map.on('zoomanim', this.#zoom)
  }

  remove(): void {
    this.#map.off(RESTS, this.#rest)
    this.#map.off('zoomanim', this.#zoom)
  }

  #rest = (): void => {
    this.isZooming = false
    this.#at = this.#read()
  }

  #zoom = ({ center, zoom }: ZoomAnimEvent): void => {
    this.isZooming = true
    const { camera, origin } = this.#read()
    this.#at = { camera: { ...camera, center: [center.lng, center.lat], zoom }, origin }
  }

  #read() {
    const { lng, lat } = this.#map.getCenter()
    const { x: width, y: height } = this.#map.getSize()
    const { x, y } = this.#map.containerPointToLayerPoint([0, 0])
    const camera: Camera = { center: [lng, lat], zoom: this.#map.getZoom(), width, height }
    return { camera, origin: { x, y } }
  }
}
