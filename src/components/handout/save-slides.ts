/**
 * Makes the slides on this machine and gives them to the reader as a file. Loaded when asked for, with all that it
 * takes.
 */
import type { HandoutTreeOptions } from '../../handout/handout-tree.ts'
import { makeSlides } from '../../handout/slides.ts'
import { painted } from '../share/png-of.ts'
import { saveFile } from '../share/save-file.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** @throws where a picture can't be painted */
export async function saveSlides(options: HandoutTreeOptions): Promise<void> {
  const file = await makeSlides(options, (picture) => Promise.resolve(painted(picture).toDataURL('image/png')))
  saveFile({
    name: `${options.story ?? 'atlas'}-${options.language}.pptx`,
    type: TYPE,
    content: new Blob([file], { type: TYPE }),
  })
}
