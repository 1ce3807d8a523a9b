import '../../support/all-words.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMadeOf, SOCIAL_SIZE, socialDrawing, socialFile, withDigest } from '../../../src/build/social.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { drawSocialPicture } from '../../../src/picture/social-picture.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { pick, randomAtlas, seededRandom } from '../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'
import { textBoxes } from '../picture/text-boxes.ts'

const file = (language: string) => readFileSync(socialFile('data', language))

describe('the pictures for link previews', () => {
  it.each(realAtlas.languages)('are known to be of the atlas as it is: %s', (language) => {
    const drawing = socialDrawing(realIndex, language)
    expect(isMadeOf(withDigest(file(language), drawing), drawing)).toBe(true)
  })

  it.each(realAtlas.languages)('are PNGs of the size that previews ask for: %s', (language) => {
    const png = file(language)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SOCIAL_SIZE.width, SOCIAL_SIZE.height])
  })

  it('tell another drawing, and one that was never marked', () => {
    const drawing = socialDrawing(realIndex, 'en')
    const png = file('en')
    expect(isMadeOf(png, drawing.replace('Singapore', 'Macau'))).toBe(false)
    expect(isMadeOf(png.subarray(0, 1000), drawing)).toBe(false)
    expect(isMadeOf(withDigest(png, 'another'), 'another')).toBe(true)
  })
})

describe('the drawing of a link preview', () => {
  const draw = (index: typeof realIndex, language: string) =>
    textBoxes(
      drawSocialPicture({ index, language, messages: messagesFor(language), land: () => undefined, ...SOCIAL_SIZE }),
    )

  it.each(realAtlas.languages)('has title, cities, all five announcements and months: %s', (language) => {
    const messages = draw(realIndex, language).map(({ text }) => text)
    const { atlas, events } = realIndex
    const names = [atlas.title, ...atlas.cities.map(({ name }) => name)].map((text) => text[language])
    const titles = events.filter(({ isMilestone }) => !isMilestone).map(({ event }) => event.title[language])
    expect(messages).toEqual(expect.arrayContaining([...names, ...titles]))
  })

  it('keeps its words apart and inside, whatever the atlas', () => {
    const random = seededRandom(8)
    for (let seed = 0; seed < 20; seed++) {
      const atlas = randomAtlas({ seed, events: pick([0, 1, 7, 60], random), cities: pick([1, 2, 4, 6, 9], random) })
      const boxes = draw(indexAtlas(atlas), 'en')
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const))
      const touching = pairs.filter(
        ([a, b]) => a.left < b.right && b.left < a.right && a.top + 0.6 < b.bottom && b.top + 0.6 < a.bottom,
      )
      expect(touching.map(([a, b]) => `${seed}: ${a.text} and ${b.text}`)).toEqual([])
      expect(boxes.filter(({ left, right, frame }) => left < frame.left - 1 || right > frame.right + 1)).toEqual([])
    }
  })
})
