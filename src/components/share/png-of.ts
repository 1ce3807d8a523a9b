/**
 * Rasterises a picture. Painted on a canvas, because the page's Content-Security-Policy allows no images from blob or
 * data URLs.
 */
import { paint } from '../../picture/svg-to-canvas.ts'
import type { SvgElement } from '../../picture/svg.ts'

/** Canvas pixels per pixel of the picture. */
const SHARPNESS = 2

const PNG_URL = 'data:image/png;base64,'

/**
 * Returns a picture as a PNG, in a data URL. Encoded at once: Chromium's `toBlob` waits for idle time, up to eleven
 * seconds in a busy page.
 * @throws if the browser can't create it, for example because the picture is too large
 */
export function pngUrlOf(picture: SvgElement): string {
  const url = painted(picture).toDataURL('image/png')
  if (!url.startsWith(PNG_URL)) throw new Error('expected a PNG of the picture')
  return url
}

/**
 * Converts a picture to a PNG.
 * @throws as `pngUrlOf`
 */
export function pngOf(picture: SvgElement): Blob {
  const bytes = atob(pngUrlOf(picture).slice(PNG_URL.length))
  return new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type: 'image/png' })
}

function painted(picture: SvgElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(SHARPNESS * Number(picture.attributes['width']))
  canvas.height = Math.round(SHARPNESS * Number(picture.attributes['height']))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('expected a canvas to paint on')
  paint(picture, context, canvas.width)
  return canvas
}
