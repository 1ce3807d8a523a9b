/** Pictures of random atlases of any size, drawn by the page's own layouts: no text over another, none cut. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { DEFAULT_VIEW } from '../../../src/model/view/view.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { drawPicture } from '../../../src/picture/picture.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'
import '../../support/all-words.ts'
import '../../support/regions.ts'
import { collisions, outside, textBoxes } from './text-boxes.ts'

const anyEvents = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 61, max: 600 }),
  fc.integer({ min: 601, max: 5000 }),
)

describe('a picture of any size', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 768, height: 1024 },
    { width: 360, height: undefined },
  ])('has no text over another, and none that is cut: $width px', (size) => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), fc.constantFrom('en', 'zh-Hans', 'zh-Hant'), (events, seed, language) => {
        const index = indexAtlas(madeUpAtlas({ events, seed, claims: false }))
        const drawing = drawPicture({
          index,
          view: DEFAULT_VIEW,
          language,
          messages: messagesFor(language),
          theme: 'light',
          parts: 'both',
          land: () => undefined,
          hasSentence: true,
          title: index.atlas.title[language],
          ...size,
        })
        const boxes = textBoxes(drawing)
        expect(boxes.length).toBeGreaterThan(8)
        expect(collisions(boxes)).toEqual([])
        expect(outside(boxes)).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
