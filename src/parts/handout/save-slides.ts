/** Makes the slides on this machine and gives them to the reader as a file. Loaded when asked for, with all that it takes. */
import type { HandoutTreeOptions } from '../../handout/handout-tree.ts'
import { makeSlides } from '../../handout/slides.ts'
import { paint } from '../../picture/paint.ts'
import type { SvgElement } from '../../picture/svg.ts'
import { saveFile } from '../share/save-file.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
/** Pixels of a PNG to one of its picture. */
const SHARPNESS = 2

/** @throws where a picture can't be painted */
export async function saveSlides(options: HandoutTreeOptions): Promise<void> {
  const file = await makeSlides(options, (picture) => Promise.resolve(pngOf(picture)))
  saveFile({
    name: `${options.story ?? 'atlas'}-${options.language}.pptx`,
    type: TYPE,
    content: new Blob([file], { type: TYPE }),
  })
}

function pngOf(picture: SvgElement): string {
  const canvas = document.createElement('canvas')
  canvas.width = SHARPNESS * Number(picture.attributes['width'])
  canvas.height = SHARPNESS * Number(picture.attributes['height'])
  const context = canvas.getContext('2d')
  if (!context) throw new Error('expected a canvas to paint on')
  paint(picture, context, canvas.width)
  return canvas.toDataURL('image/png')
}
