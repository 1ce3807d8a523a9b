/** In the place of what Leaflet draws with in Internet Explorer: no browser that the page is built for reaches it. */
export const vmlCreate = undefined
export const vmlMixin = undefined
