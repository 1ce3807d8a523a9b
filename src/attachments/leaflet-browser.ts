/**
 * Replaces Leaflet's core/Browser.js (build/aliases.ts). Most answers are the same in every browser that the page is built for (CONTRIBUTING, Browsers);
 * the others are asked of the browser.
 */
const agent = navigator.userAgent.toLowerCase()
const chrome = agent.includes('chrome')

export default {
  any3d: true,
  canvas: true,
  chrome,
  edge: false,
  // Moves panes in two dimensions: in three, each map is a layer of its own for good, which every frame of the page then puts together.
  ie3d: true,
  ielt9: false,
  inlineSvg: true,
  linux: navigator.platform.startsWith('Linux'),
  mac: navigator.platform.startsWith('Mac'),
  mobile: 'orientation' in window || agent.includes('mobile'),
  mobileOpera: false,
  msPointer: false,
  passiveEvents: true,
  pointer: true,
  retina: devicePixelRatio > 1,
  safari: !chrome && agent.includes('safari'),
  svg: true,
  touch: true,
  touchNative: 'TouchEvent' in window,
  vml: false,
}
