/** Land as a Leaflet layer: paths coloured by CSS. */
import type { LatLngExpression, Map as LeafletMap } from 'leaflet'
import type { Position } from 'geojson'
import { Polygon, Polyline, SVG } from '../../attachments/leaflet.ts'
import type { Basemap } from '../../layout/map/basemap.ts'

/** How far land is drawn beyond the frame, as a share of the frame's size, so that no edge shows during a pan. */
export const AHEAD = 0.8

type Rings = ConstructorParameters<typeof Polygon>[0]
/**
 * Leaflet's converted rings, cached by land: converting takes as long as drawing, and the next panel may show the same
 * land.
 */
const known = new WeakMap<Basemap, Rings>()

export interface LandLayer {
  addTo: (map: LeafletMap) => void
  remove: () => void
}

/** Draws land of several files in one layer. Land with a coast of its own is outlined along that only. */
export function landLayer(basemaps: readonly Basemap[]): LandLayer {
  const renderer = new SVG({ padding: AHEAD })
  const options = { interactive: false, renderer, smoothFactor: 0.5 }
  const paths = basemaps.flatMap((basemap) => {
    const { land, coast } = basemap
    const rings = known.get(basemap) ?? land.coordinates.map((polygon) => polygon.map((ring) => ring.map(latLng)))
    const layer = new Polygon(rings, { ...options, className: coast ? 'land cut' : 'land' })
    known.set(basemap, layer.getLatLngs())
    if (!coast) return [layer]
    const lines = coast.map((line) => line.map(latLng))
    return [layer, new Polyline(lines, { ...options, className: 'coast' })]
  })
  return {
    addTo(map) {
      for (const path of paths) path.addTo(map)
      // A picture without a name, to assistive technology: the panel's heading and its marks say what it shows.
      paths[0]?.getElement()?.closest('svg')?.setAttribute('aria-hidden', 'true')
    },
    remove: () => {
      for (const path of paths) path.remove()
      renderer.remove()
    },
  }
}

function latLng([longitude = 0, latitude = 0]: Position): LatLngExpression {
  return [latitude, longitude]
}
