/** Stands in for Leaflet's own SVG.VML.js, which the build leaves out. */
export const vmlMixin = {}
export const vmlCreate = undefined
