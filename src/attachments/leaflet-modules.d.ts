/** Types Leaflet's modules like its bundle. */
declare module 'leaflet/src/dom/Draggable.js' {
  export { Draggable } from 'leaflet'
}
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet'
}
declare module 'leaflet/src/map/handler/Map.Drag.js' {
  export const Drag: unknown
}
declare module 'leaflet/src/map/handler/Map.Keyboard.js' {
  export const Keyboard: unknown
}
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js' {
  export const ScrollWheelZoom: unknown
}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {
  export const TouchZoom: unknown
}
declare module 'leaflet/src/layer/Layer.js'
declare module 'leaflet/src/layer/vector/Polygon.js' {
  export { Polygon } from 'leaflet'
}
declare module 'leaflet/src/layer/vector/Polyline.js' {
  export { Polyline } from 'leaflet'
}
declare module 'leaflet/src/layer/vector/SVG.js' {
  export { SVG } from 'leaflet'
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { LatLngBounds } from 'leaflet'
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet'
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export { GridLayer } from 'leaflet'
}
