/** Invariants of a picture of any view of any atlas. */
import '../../support/all-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landFromDisk } from '../../../src/build/land.ts'
import { indexAtlas, type AtlasIndex, type IndexedEvent } from '../../../src/model/dataset/atlas-index.ts'
import { readAddress } from '../../../src/model/view/address.ts'
import { filterEvents } from '../../../src/model/filter/filter.ts'
import { textIn } from '../../../src/model/dataset/text.ts'
import { DEFAULT_VIEW, type View } from '../../../src/model/view/view.ts'
import { drawPicture, type PictureOptions } from '../../../src/picture/picture.ts'
import { PALETTES } from '../../../src/picture/theme.ts'
import { svgDocument, type SvgElement } from '../../../src/picture/svg.ts'
import { shortDate } from '../../../src/i18n/event-labels.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { anyView } from '../../support/any-view.ts'
import { pick, randomAtlas, seededRandom } from '../../support/random-atlas.ts'
import { realIndex } from '../../support/real-atlas.ts'
import { collisions, outside, textBoxes } from './text-boxes.ts'

function options(index: AtlasIndex, view: View, more: Partial<PictureOptions> = {}): PictureOptions {
  const language = more.language ?? 'en'
  return {
    index,
    view,
    language,
    messages: messagesFor(language),
    width: 1200,
    height: 630,
    theme: 'light',
    parts: 'both',
    land: landFromDisk,
    title: 'A picture',
    hasSentence: true,
    sources: 'focus',
    link: 'https://atlas.example.org/?from=2018-04-01',
    ...more,
  }
}

const view = (query: string) => readAddress(query, realIndex).view

/** Returns the event names in a picture's marks and counts, one a line for each piece. */
function namesIn({ name, children }: SvgElement): string[] {
  const texts = children.filter((child) => typeof child === 'string')
  const inner = children.filter((child) => typeof child !== 'string')
  return name === 'title' ? texts.join('').split('\n') : inner.flatMap(namesIn)
}

/** Returns the events missing from a picture, and those in it although they aren't shown. */
function mistakes({ index, view, language, messages, parts, ...more }: PictureOptions): string[] {
  const drawn = drawPicture({ index, view, language, messages, parts, ...more })
  // The picture's own title doesn't belong to an event.
  const names = new Set(
    drawn.children
      .filter((child) => typeof child !== 'string')
      .slice(1)
      .flatMap(namesIn),
  )
  const nameOf = (event: IndexedEvent) =>
    `${textIn(event.event.title, language, index.atlas.languages)}${messages.comma}${shortDate(event, index, messages)}`
  const shown = filterEvents(index, view).filter(({ place }) => parts !== 'map' || place !== undefined)
  const expected = new Set(shown.map(nameOf))
  // The map keeps the open event's mark regardless of filters, as on the page.
  const open = view.event === undefined ? undefined : index.event.get(view.event)
  if (open) names.delete(nameOf(open))
  return [
    ...[...expected]
      .filter((name) => !names.has(name) && !(open && name === nameOf(open)))
      .map((name) => `not there: ${name}`),
    ...[...names].filter((name) => !expected.has(name)).map((name) => `not shown: ${name}`),
  ]
}

describe('a picture to take away', () => {
  const language = (seed: number) => (['en', 'zh-Hans', 'zh-Hant'] as const)[seed % 3]!
  const taken = (index: AtlasIndex, seed: number): PictureOptions[] =>
    (['both', 'timeline', 'map'] as const).map((parts) => ({
      ...options(index, { ...fc.sample(anyView(index.atlas), { seed, numRuns: 1 })[0]!, map: undefined }),
      language: language(seed),
      messages: messagesFor(language(seed)),
      width: 1280,
      height: undefined,
      sources: 'all',
      parts,
    }))
  const all = Array.from({ length: 45 }, (_, seed) =>
    taken(
      seed % 2 === 0 ? realIndex : indexAtlas(randomAtlas({ seed, events: 30 + seed, cities: 1 + (seed % 7) })),
      seed,
    ),
  ).flat()

  it('has or counts each event that is shown, and no other, by any filter and in any language', () => {
    expect(all.map(mistakes)).toEqual(all.map(() => []))
  })

  it('says all of its sentence, sources and link, however long', () => {
    const link = `https://atlas.example.org/?q=${'x'.repeat(900)}`
    const messages = textBoxes(drawPicture({ ...all[0]!, view: DEFAULT_VIEW, link })).map(({ text }) => text)
    expect(messages.join('')).toContain(link)
    expect(messages.filter((word) => word.endsWith('…'))).toEqual([])
  })

  it('keeps five hundred events apart, in as much room as they take', () => {
    const index = indexAtlas(randomAtlas({ seed: 5, events: 500 }))
    for (const parts of ['both', 'timeline', 'map'] as const) {
      const many = { ...taken(index, 0)[0]!, parts, view: DEFAULT_VIEW }
      const boxes = textBoxes(drawPicture(many))
      expect([parts, ...collisions(boxes), ...outside(boxes), ...mistakes(many)]).toEqual([parts])
    }
  })

  it('says that nothing is shown where nothing is, and shows no empty axis where there is no event at all', () => {
    const nothing = 'Nothing matches.'
    const found = drawPicture(options(realIndex, view('?q=nosuchthing'), { height: undefined }))
    expect(textBoxes(found).map(({ text }) => text)).toEqual(expect.arrayContaining([nothing, 'Singapore', 'Mar']))
    const empty = indexAtlas(randomAtlas({ seed: 1, events: 0 }))
    const messages = textBoxes(drawPicture(options(empty, DEFAULT_VIEW))).map(({ text }) => text)
    expect(messages).toContain('This atlas has no events.')
    expect(messages.join(' ')).not.toContain('1970')
  })
})

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
    const messages = draw('', { parts: 'timeline' })
    for (const event of realIndex.events.filter(({ isMilestone }) => !isMilestone))
      expect(messages).toContain(event.event.title['en'])
  })

  it('says what is shown, on what it rests and where to find it', () => {
    const messages = draw('?event=hkai-lab&claim=hkai-lab.date')
    expect(messages).toContain('Sources: Hong Kong AI Lab release, line 9 · Newspaper round-up, lines 3, 15')
    expect(messages).toContain('https://atlas.example.org/?from=2018-04-01')
    expect(messages).toContain('Five announcements and four milestones, 2018, in Singapore, Hong Kong and Shenzhen.')
  })

  it('credits the land wherever there is a map, and only there', () => {
    const credit = messagesFor('en').mapCredit
    expect(draw('')).toContain(credit)
    expect(draw('', { parts: 'map' })).toContain(credit)
    expect(draw('', { parts: 'timeline' })).not.toContain(credit)
  })

  it('has only its parts if nothing else is requested', () => {
    const plain = { title: undefined, hasSentence: false, sources: 'none' as const, link: undefined }
    const all = draw('', { parts: 'timeline' })
    expect(draw('', { ...plain, parts: 'timeline' })).toEqual(all.slice(2, -2))
  })

  it('keeps its sea on paper, where letters have plates instead of halos, which printers darken', () => {
    const draw = (theme: PictureOptions['theme']) =>
      svgDocument(drawPicture(options(realIndex, view(''), { parts: 'map', theme })))
    expect(draw('print')).toContain(PALETTES.print.sea)
    expect(draw('light')).toMatch(/<text[^>]*stroke/)
    expect(draw('print')).not.toMatch(/<text[^>]*stroke/)
  })

  it('is the same, byte for byte, twice', () => {
    const draw = () => svgDocument(drawPicture(options(realIndex, view('?event=hkai-lab'))))
    expect(draw()).toBe(draw())
  })

  it('holds nothing that a strict policy would forbid: no style, no script, nothing from elsewhere', () => {
    const file = svgDocument(drawPicture(options(realIndex, view(''), { link: undefined })))
    expect(file).not.toMatch(/style|script|href|on\w+=|url\((?!#)/)
  })

  it('has a plain background if there is no land', () => {
    expect(draw('', { parts: 'map', land: () => undefined })).toContain('Alibaba–NTU')
  })
})
