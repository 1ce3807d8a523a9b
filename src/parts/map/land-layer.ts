/** Land as a layer of Leaflet's: one path whose colours the page's styles give. */
import type { LatLngExpression, Polygon as LeafletPolygon } from 'leaflet'
import type { MultiPolygon, Position } from 'geojson'
import { Polygon, SVG } from '../../attachments/leaflet.ts'

/** How far beyond the frame land is drawn ahead, in frames: a pan shows no edge before it ends. */
export const AHEAD = 0.8

export function landLayer(land: MultiPolygon): LeafletPolygon {
  const rings = land.coordinates.map((polygon) => polygon.map((ring) => ring.map(latLng)))
  const renderer = new SVG({ padding: AHEAD })
  return new Polygon(rings, { className: 'land', interactive: false, renderer, smoothFactor: 0.5 })
}

function latLng([longitude = 0, latitude = 0]: Position): LatLngExpression {
  return [latitude, longitude]
}
