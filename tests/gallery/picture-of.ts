/** Shared by the gallery's pictures: this repository's own atlas, land and messages. */
import { landFromDisk } from '../../src/build/land.ts'
import { readAddress } from '../../src/model/view/address.ts'
import { drawPicture, type PictureOptions } from '../../src/picture/picture.ts'
import { svgDocument } from '../../src/picture/svg.ts'
import { loadMessages, messagesFor } from '../../src/i18n/messages.ts'
import { realIndex } from '../support/real-atlas.ts'

/** Returns the picture of an address as a file; default: 1600 × 900, light, unfiltered. */
export async function pictureOf(query: string, options: Partial<PictureOptions> = {}): Promise<string> {
  const { language = 'en' } = options
  await loadMessages(language)
  return svgDocument(
    drawPicture({
      index: realIndex,
      view: readAddress(query, realIndex).view,
      language,
      messages: messagesFor(language),
      width: 1600,
      height: 900,
      scale: 4 / 3,
      theme: 'light',
      parts: 'both',
      land: landFromDisk,
      title: realIndex.atlas.title[language],
      hasSentence: true,
      sources: 'focus',
      link: `https://atlas.example.org/${query}`,
      ...options,
    }),
  )
}
