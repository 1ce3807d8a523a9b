/**
 * Rasterises a picture. Painted on a canvas, because the page's Content-Security-Policy allows no images from blob or
 * data URLs.
 */
import { paint } from '../../picture/svg-to-canvas.ts'
import type { SvgElement } from '../../picture/svg.ts'

/** Canvas pixels per pixel of the picture. */
const SHARPNESS = 2

/**
 * Paints a picture on a canvas.
 * @throws if the canvas has no 2D context
 */
export function painted(picture: SvgElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(SHARPNESS * Number(picture.attributes['width']))
  canvas.height = Math.round(SHARPNESS * Number(picture.attributes['height']))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('expected a canvas to paint on')
  paint(picture, context, canvas.width)
  return canvas
}

/**
 * Converts a picture to a PNG.
 * @throws if the browser can't create it, for example because the picture is too large
 */
export function pngOf(picture: SvgElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    painted(picture).toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('expected a PNG of the picture'))
    }, 'image/png')
  })
}
