/** Makes the slides in the browser and downloads them. Loaded on demand, with everything that it needs. */
import type { HandoutTreeOptions } from '../../handout/handout-tree.ts'
import { makeSlides } from '../../handout/slides.ts'
import { pngUrlOf } from '../share/png-of.ts'
import { saveFile } from '../share/save-file.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** @throws if a picture can't be painted */
export async function saveSlides(options: HandoutTreeOptions): Promise<void> {
  const file = await makeSlides(options, (picture) => Promise.resolve(pngUrlOf(picture)))
  saveFile({
    name: `${options.story ?? 'atlas'}-${options.language}.pptx`,
    type: TYPE,
    content: new Blob([file], { type: TYPE }),
  })
}
