/**
 * The part of Leaflet that the maps need, imported from its modules: its bundle has side effects and can't be
 * tree-shaken, and would be a third of the page's script. The handlers are registered on `Map` as in Leaflet's own
 * index.
 */
import type { Map, Path, Renderer } from 'leaflet'
import { Draggable } from 'leaflet/src/dom/Draggable.js'
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js'
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js'
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js'
import { SVG } from 'leaflet/src/layer/vector/SVG.js'
import 'leaflet/src/layer/Layer.js'

/** A press often slips: movements up to this many pixels, horizontal and vertical together, are not yet a drag. */
Draggable.mergeOptions({ clickTolerance: 7 })
Object.assign(LeafletMap, { Drag, Keyboard, ScrollWheelZoom, TouchZoom })

// All our paths name their renderer. Leaflet's own method would create one if none is named, and so import its canvas
// renderer.
LeafletMap.include({
  getRenderer(this: Map, { options }: Path): Renderer | undefined {
    const { renderer } = options
    if (renderer && !this.hasLayer(renderer)) this.addLayer(renderer)
    return renderer
  },
})

/** Members of Leaflet 1.9.4's renderer that its types omit. */
interface Drawing {
  _container: SVGElement
  _initContainer(): void
}

// Land is decorative for screen readers: places and events have names of their own over it.
const { _initContainer: initContainer } = SVG.prototype as unknown as Drawing
SVG.include({
  _initContainer(this: Drawing): void {
    initContainer.call(this)
    this._container.setAttribute('aria-hidden', 'true')
  },
})

export { LeafletMap, SVG }
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
