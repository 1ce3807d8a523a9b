import '../../support/all-words.ts'
import { expect, it } from 'vitest'
import { landFromDisk } from '../../../src/build/land.ts'
import { makeSlides, titleLines } from '../../../src/handout/slides.ts'
import type { SvgElement } from '../../../src/picture/svg.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { expectSlides, STEP_PICTURES } from '../../support/slides.ts'
import { realIndex } from '../../support/real-atlas.ts'

/** An empty PNG of that size: enough for code that reads only the size. */
function blankPng({ attributes }: SvgElement): string {
  const bytes = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(2 * Number(attributes['width']), 16)
  bytes.writeUInt32BE(2 * Number(attributes['height']), 20)
  return `data:image/png;base64,${bytes.toString('base64')}`
}

it.each(['en', 'zh-Hans', 'zh-Hant'])(
  'slides have words as words, notes as notes, and a map and a timeline for each step: %s',
  async (language) => {
    const pictures: SvgElement[] = []
    const file = await makeSlides(
      {
        index: realIndex,
        story: undefined,
        language,
        messages: messagesFor(language),
        base: 'https://atlas.example.org/',
        land: landFromDisk,
        hasNotes: true,
      },
      (picture) => {
        pictures.push(picture)
        return Promise.resolve(blankPng(picture))
      },
    )
    expect(pictures).toHaveLength(STEP_PICTURES)
    await expectSlides(Buffer.from(file), language)
  },
)

it.each(['A memorandum is not yet a lab', 'One company in three of five', 'Who promised what, and who signed?'])(
  'no title of a slide leaves one short word over: %s',
  (title) => {
    const lines = titleLines(title)
    expect(lines.join(' ')).toBe(title)
    if (lines.length > 1) expect(lines.at(-1)!.length).toBeGreaterThan(title.length / 3)
  },
)
