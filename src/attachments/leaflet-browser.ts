/**
 * Stands in for Leaflet's own core/Browser.js, which the build leaves out: on loading it tries whether markup makes an SVG element, which a page under
 * Trusted Types may not. What it finds of the browsers that we promise is either the same in each, and then written into Leaflet by the build
 * (build/leaflet-plugin.ts), or told here.
 */
const agent = navigator.userAgent.toLowerCase()
const chrome = agent.includes('chrome')

export default {
  chrome,
  linux: navigator.platform.startsWith('Linux'),
  mac: navigator.platform.startsWith('Mac'),
  mobile: 'orientation' in window || agent.includes('mobile'),
  retina: devicePixelRatio > 1,
  safari: !chrome && agent.includes('safari'),
  touchNative: 'TouchEvent' in window,
}
