/** Land as a layer of Leaflet's: one path whose colours the page's styles give. */
import type { LatLngExpression, Polygon as LeafletPolygon } from 'leaflet'
import type { MultiPolygon, Position } from 'geojson'
import { Polygon, SVG } from '../../attachments/leaflet.ts'

/** How far beyond the frame land is drawn ahead, in frames: a pan shows no edge before it ends. */
export const AHEAD = 0.8

type Rings = ConstructorParameters<typeof Polygon>[0]
/** As Leaflet made them of the land: it takes as long over these as over drawing them, and the next panel may have the same. */
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
