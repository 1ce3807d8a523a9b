/** What must hold of a picture of any view of any atlas. */
import '../../support/all-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landFromDisk } from '../../../src/build/land.ts'
import { indexAtlas, type AtlasIndex } from '../../../src/model/atlas-index.ts'
import { readAddress } from '../../../src/model/address.ts'
import { DEFAULT_VIEW, type View } from '../../../src/model/view.ts'
import { drawPicture, type PictureOptions } from '../../../src/picture/picture.ts'
import { svgDocument } from '../../../src/picture/svg.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { anyView } from '../../support/any-view.ts'
import { pick, randomAtlas, seededRandom } from '../../support/random-atlas.ts'
import { realIndex } from '../../support/real-atlas.ts'
import { textBoxes, type TextBox } from './text-boxes.ts'

/** Pixels that sums of fractions and roundings may lose. */
const TOLERANCE = 0.6

function options(index: AtlasIndex, view: View, more: Partial<PictureOptions> = {}): PictureOptions {
  const language = more.language ?? 'en'
  return {
    index,
    view,
    language,
    words: wordsIn(language),
    width: 1200,
    height: 630,
    theme: 'light',
    parts: 'both',
    land: landFromDisk,
    title: 'A picture',
    hasSentence: true,
    hasSources: true,
    link: 'https://atlas.example.org/?from=2018-04-01',
    ...more,
  }
}

const view = (query: string) => readAddress(query, realIndex).view

function collisions(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + TOLERANCE < b.right &&
          b.left + TOLERANCE < a.right &&
          a.top + TOLERANCE < b.bottom &&
          b.top + TOLERANCE < a.bottom,
      )
      .map((b) => `${a.text} and ${b.text}`),
  )
}

function outside(boxes: readonly TextBox[]): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom, frame }) =>
        left < frame.left - TOLERANCE ||
        right > frame.right + TOLERANCE ||
        top < frame.top - TOLERANCE ||
        bottom > frame.bottom + TOLERANCE,
    )
    .map(({ text }) => text)
}

describe('the words of a picture', () => {
  const random = seededRandom(6)
  const cases = Array.from({ length: 60 }, (_, seed) => {
    const index = indexAtlas(
      randomAtlas({ seed, events: pick([0, 1, 5, 12, 40, 150], random), cities: pick([1, 2, 3, 6, 9], random) }),
    )
    const [width, height, scale] = pick(
      [
        [1600, 900, 4 / 3],
        [1200, 630, 1],
        [640, 900, 1],
        [1080, 1080, 1.5],
      ] as const,
      random,
    )
    return options(
      index,
      seed % 3 === 0 || index.events.length === 0
        ? DEFAULT_VIEW
        : fc.sample(anyView(index.atlas), { seed, numRuns: 1 })[0]!,
      {
        width,
        height,
        scale,
        parts: pick(['both', 'map', 'timeline'], random),
        language: pick(['en', 'zh-Hans'], random),
      },
    )
  })
  const pictures = cases.map((one) => textBoxes(drawPicture(one)))

  it('overlap nowhere', () => {
    expect(pictures.map(collisions)).toEqual(pictures.map(() => []))
  })

  it('stay in the picture, and those of a map in their map', () => {
    expect(pictures.map(outside)).toEqual(pictures.map(() => []))
  })
})

describe('a picture of the five announcements', () => {
  const draw = (query: string, more: Partial<PictureOptions> = {}) =>
    textBoxes(drawPicture(options(realIndex, view(query), more))).map(({ text }) => text)

  it('names all five on the timeline', () => {
    const words = draw('', { parts: 'timeline' })
    for (const event of realIndex.events.filter(({ isMilestone }) => !isMilestone))
      expect(words).toContain(event.event.title['en'])
  })

  it('says what is shown, on what it rests and where to find it', () => {
    const words = draw('?event=hkai-lab&claim=hkai-lab.date')
    expect(words).toContain('Sources: Joint release, line 9 · Newspaper round-up, lines 3, 15')
    expect(words).toContain('https://atlas.example.org/?from=2018-04-01')
    expect(words).toContain(
      'Five announcements and four milestones, March to November 2018, in Singapore, Hong Kong and Shenzhen.',
    )
  })

  it('credits the land wherever there is a map, and only there', () => {
    const credit = wordsIn('en').mapCredit
    expect(draw('')).toContain(credit)
    expect(draw('', { parts: 'map' })).toContain(credit)
    expect(draw('', { parts: 'timeline' })).not.toContain(credit)
  })

  it('says nothing beside its parts where nothing is asked for', () => {
    const plain = { title: undefined, hasSentence: false, hasSources: false, link: undefined }
    const all = draw('', { parts: 'timeline' })
    expect(draw('', { ...plain, parts: 'timeline' })).toEqual(all.slice(2, -2))
  })

  it('is the same, byte for byte, twice', () => {
    const draw = () => svgDocument(drawPicture(options(realIndex, view('?event=hkai-lab'))))
    expect(draw()).toBe(draw())
  })

  it('holds nothing that a strict policy would forbid: no style, no script, nothing from elsewhere', () => {
    const file = svgDocument(drawPicture(options(realIndex, view(''), { link: undefined })))
    expect(file).not.toMatch(/style|script|href|on\w+=|url\((?!#)/)
  })

  it('stands on bare ground where there is no land', () => {
    expect(draw('', { parts: 'map', land: () => undefined })).toContain('Alibaba–NTU')
  })
})
