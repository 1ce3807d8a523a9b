import '../../support/all-words.ts'
import { describe, expect, it } from 'vitest'
import { handoutPages } from '../../../src/handout/handout-pages.ts'
import { indexAtlas } from '../../../src/model/dataset/atlas-index.ts'
import { readAddress } from '../../../src/model/view/address.ts'
import { messagesFor } from '../../../src/i18n/messages.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

const base = 'https://atlas.example.org/'
const story = realAtlas.stories[0]!
const pages = (language: string, index = realIndex) =>
  handoutPages({ index, story: undefined, language, messages: messagesFor(language), base })

describe('a story’s pages', () => {
  it('are its title, its steps in order, and its closing', () => {
    const titles = pages('zh-Hant').map(({ kind, title }) => ({ kind, title }))
    expect(titles.slice(1, -1)).toEqual(story.steps.map((step) => ({ kind: 'step', title: step.title['zh-Hant'] })))
    expect([titles[0]?.kind, titles.at(-1)?.kind]).toEqual(['title', 'closing'])
  })

  it('say where and when the chosen event is, and else the window', () => {
    const found = pages('en')
    expect(found.find(({ view }) => view.event === 'hkai-lab')?.facts).toEqual([
      'Hong Kong',
      '21 May 2018 (another source: 25 May 2018)',
    ])
    expect(found[1]?.facts).toEqual(['15 February to 30 November 2018'])
  })

  it('cite the lines of the claim that is pointed at', () => {
    const page = pages('en').find(({ view }) => view.claim === 'hkai-lab.date')
    expect(page?.sources).toEqual(['Hong Kong AI Lab release, line 9', 'Newspaper round-up, lines 3, 15'])
  })

  it('cite lines at every step', () => {
    for (const { kind, sources } of pages('en')) {
      if (kind === 'step') expect(sources.length).toBeGreaterThan(0)
      if (kind === 'step') for (const source of sources) expect(source).toMatch(/, lines? \d/)
    }
  })

  it('link to the step that they show', () => {
    for (const { link, number, view } of pages('zh-Hans')) {
      const read = readAddress(link!.slice(base.length), realIndex)
      expect(read.invalidParameters).toEqual([])
      expect(read.view).toEqual({ ...view, lang: 'zh-Hans' })
      // The first slide is the start of a presentation.
      expect(read.view.step ?? 1).toBe(number)
    }
  })

  it('have no link where the atlas’s address is unknown', () => {
    const found = handoutPages({
      index: realIndex,
      story: undefined,
      language: 'en',
      messages: messagesFor('en'),
      base: '',
    })
    expect(found.map(({ link }) => link)).toEqual(found.map(() => undefined))
  })

  it('list every document at the end', () => {
    const listed = pages('en').at(-1)?.sources.join('\n') ?? ''
    for (const { title, document } of realAtlas.sources) {
      expect(listed).toContain(title['en'])
      expect(listed, 'documents by their titles').not.toContain(document)
    }
  })

  it('tell the events one by one where the atlas has no story', () => {
    const index = indexAtlas({ ...realAtlas, stories: [] })
    expect(pages('en', index)).toHaveLength(index.events.length + 2)
  })
})
