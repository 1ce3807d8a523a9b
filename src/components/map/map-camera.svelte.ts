/** Where a Leaflet map looks, as a camera for the layout; and the pane that our own markup stands in. */
import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import type { Camera } from '../../layout/map/types.ts'

/** The pane above the land: Leaflet moves it while the map is panned. */
const PANE = 'atlas'
const PANE_LEVEL = '600'
/** After each the content is placed anew; `zoom`: in each frame of a pinch or a flight. */
const RESTS = 'moveend zoom zoomend viewreset resize'

export class MapCamera {
  readonly pane: HTMLElement
  readonly #map: LeafletMap
  #at = $state.raw<{ camera: Camera; origin: { x: number; y: number } }>()!
  /** While Leaflet animates a zoom: the pane's content moves along. */
  isZooming = $state(false)

  /** What the map looks at since it last came to rest, or will when its zoom has ended. */
  readonly camera = $derived(this.#at.camera)
  /** Where the panel's top left corner lies in the pane, px. */
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
