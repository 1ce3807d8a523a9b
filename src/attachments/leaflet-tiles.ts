/** Leaflet's tile layer, apart from the rest: most maps have none. */
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
