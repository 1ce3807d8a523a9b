/**
 * Replaces Leaflet's core/Browser.js (build/aliases.ts). Most values are the same in every supported browser
 * (CONTRIBUTING, Browsers); the others are detected.
 */
const agent = navigator.userAgent.toLowerCase()
const chrome = agent.includes('chrome')

export default {
  any3d: true,
  canvas: true,
  chrome,
  edge: false,
  // Uses 2D transforms for panes: with 3D ones, each map is permanently a layer of its own, which is composited in
  // every frame of the page.
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
