/** Land as a Leaflet layer: one path, coloured by CSS. */
import type { LatLngExpression, Polygon as LeafletPolygon } from 'leaflet'
import type { MultiPolygon, Position } from 'geojson'
import { Polygon, SVG } from '../../attachments/leaflet.ts'

/** How far land is drawn beyond the frame, as a share of the frame's size, so that no edge shows during a pan. */
export const AHEAD = 0.8

type Rings = ConstructorParameters<typeof Polygon>[0]
/**
 * Leaflet's converted rings, cached by land: converting takes as long as drawing, and the next panel may show the same
 * land.
 */
const known = new WeakMap<MultiPolygon, Rings>()

export function landLayer(land: MultiPolygon): LeafletPolygon {
  const rings = known.get(land) ?? land.coordinates.map((polygon) => polygon.map((ring) => ring.map(latLng)))
  const renderer = new SVG({ padding: AHEAD })
  const layer = new Polygon(rings, { className: 'land', interactive: false, renderer, smoothFactor: 0.5 })
  known.set(land, layer.getLatLngs())
  return layer
}

function latLng([longitude = 0, latitude = 0]: Position): LatLngExpression {
  return [latitude, longitude]
}
