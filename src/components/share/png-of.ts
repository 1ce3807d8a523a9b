/** A picture's pixels: painted, as the page's policy lets no picture in from a blob or a data address. */
import { paint } from '../../picture/svg-to-canvas.ts'
import type { SvgElement } from '../../picture/svg.ts'

/** Pixels to one of the picture. */
const SHARPNESS = 2

/** @throws where there is no canvas to paint on */
export function painted(picture: SvgElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(SHARPNESS * Number(picture.attributes['width']))
  canvas.height = Math.round(SHARPNESS * Number(picture.attributes['height']))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('expected a canvas to paint on')
  paint(picture, context, canvas.width)
  return canvas
}

/** @throws where the browser can't make one, of a picture that is too large for it */
export function pngOf(picture: SvgElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    painted(picture).toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('expected a PNG of the picture'))
    }, 'image/png')
  })
}
