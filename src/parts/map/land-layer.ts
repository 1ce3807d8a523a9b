/** Land as a layer of Leaflet's: one path whose colours the page's styles give. */
import { geoJSON, svg, type GeoJSON } from 'leaflet'
import type { MultiPolygon } from 'geojson'

/** How far beyond the frame land is drawn ahead, in frames: a pan shows no edge before it ends. */
const AHEAD = 0.8

export function landLayer(land: MultiPolygon): GeoJSON {
  const style = { className: 'land', interactive: false, renderer: svg({ padding: AHEAD }), smoothFactor: 0.5 }
  return geoJSON(land, { style: () => style, interactive: false })
}
