/**
 * As much of Leaflet as the maps need, from its own modules: its bundle runs on loading and can't be shaken, and would be a third of the
 * page's script. The handlers register themselves on `Map`, as Leaflet's own index does it.
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

/** A hand that presses slips: so many pixels along and across together are no drag yet. */
Draggable.mergeOptions({ clickTolerance: 7 })
Object.assign(LeafletMap, { Drag, Keyboard, ScrollWheelZoom, TouchZoom })

// Every path of ours names its renderer. Leaflet's own method would make one where none is named, and bring its canvas along.
LeafletMap.include({
  getRenderer(this: Map, { options }: Path): Renderer | undefined {
    const { renderer } = options
    if (renderer && !this.hasLayer(renderer)) this.addLayer(renderer)
    return renderer
  },
})

/** What Leaflet 1.9.4's renderer knows of itself, and its types leave out. */
interface Drawing {
  _container: SVGElement
  _initContainer(): void
}

// Land is a picture that says nothing to those who hear the page: places and events have names of their own over it.
const { _initContainer: initContainer } = SVG.prototype as unknown as Drawing
SVG.include({
  _initContainer(this: Drawing): void {
    initContainer.call(this)
    this._container.setAttribute('aria-hidden', 'true')
  },
})

export { LeafletMap, SVG }
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
