import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, readAddress, shareAddress, stateOf, writeAddress } from '../../../../src/model/view/address.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { en } from '../../../../src/i18n/en.ts'
import { slideText } from '../../../../src/i18n/slide-text.ts'
import { dayFrom } from '../../../../src/model/dataset/day.ts'
import { filterRows } from '../../../../src/model/filter/filter.ts'
import { deckOf, slideView } from '../../../../src/model/story/story.ts'
import { DEFAULT_VIEW, sameView, type View } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const STORY = 'the-labs-of-2018'
const read = (query: string): View => readAddress(query, realIndex).view
const slide = (step: number) => read(`?view=present&story=${STORY}&step=${step}`)

describe('a deck', () => {
  it('has a title, the story’s steps, and a closing', () => {
    const { slides, story } = deckOf(realIndex, STORY)
    expect(story).toBe(STORY)
    expect(slides.map(({ kind }) => kind)).toEqual(['title', ...Array<string>(11).fill('step'), 'closing'])
  })

  it('says on its closing who presents, where and when, if the story does', () => {
    const subtitle = { en: 'Ada Wong, Hong Kong, 3 May' }
    const [story] = realAtlas.stories
    const index = indexAtlas({ ...realAtlas, stories: [{ ...story!, subtitle }] })
    expect(deckOf(index, STORY).slides.at(-1)).toMatchObject({ kind: 'closing', subtitle })
    expect(deckOf(realIndex, STORY).slides.at(-1)).not.toHaveProperty('subtitle')
  })

  it('is the first story where none is named', () => {
    expect(deckOf(realIndex, undefined)).toBe(deckOf(realIndex, STORY))
  })

  it('tells the events in the order of time where there is no story', () => {
    const index = indexAtlas({ ...realAtlas, stories: [] })
    const { slides, story } = deckOf(index, undefined)
    expect(story).toBeUndefined()
    expect(slides.map(({ view }) => view.event)).toEqual([undefined, ...index.events.map(({ id }) => id), undefined])
  })
})

describe('a deck of an atlas of many events without a story', () => {
  const many = madeUpAtlas({ events: 60, claims: false })
  const first = many.events[0]!
  const dated = (days: readonly string[]) =>
    indexAtlas({
      ...many,
      events: days.map((day, i) => ({ ...first, id: `event-${i}`, date: { edtf: day, start: day, end: day } })),
    })
  const titles = (days: readonly string[]) =>
    deckOf(dated(days), undefined)
      .slides.slice(1, -1)
      .map(({ title }) => title['en'])
  const everyYear = (from: number, to: number) =>
    Array.from({ length: to + 1 - from }, (_, i) => dayFrom(from + i, 5, 7))

  it('has a chapter for each year, in which the events of the year are shown', () => {
    const index = indexAtlas(many)
    const { slides } = deckOf(index, undefined)
    expect(slides.length).toBeLessThanOrEqual(20)
    const [, chapter] = slides
    expect(chapter).toMatchObject({ isChapter: true, title: { en: '2010', 'zh-Hant': '2010' } })
    expect(chapter!.view).toEqual({ ...DEFAULT_VIEW, from: '2010-01-01', to: '2010-12-31' })
    const steps = slides.filter(({ kind }) => kind === 'step')
    const shown = steps.map(({ view }) => filterRows(index, view)).reduce((all, rows) => all.or(rows))
    expect(shown.count).toBe(60)
    const text = slideText(chapter!, index, 'en', en)
    const rows = filterRows(index, chapter!.view)
    expect(text.split('\n')).toHaveLength(1 + rows.count)
    expect(text).toMatch(new RegExp(`^${rows.count} of 60 announcements, `))
  })

  it('has days, months or spans of years where these are enough, and never more than 20 slides', () => {
    const ofMay = Array.from({ length: 19 }, (_, i) => dayFrom(2020, 5, 3 + (i % 18)))
    expect(titles(ofMay)).toEqual([...new Set(ofMay)])
    expect(titles(Array.from({ length: 24 }, (_, i) => dayFrom(2020, 1 + (i % 12), 20)))).toHaveLength(12)
    expect(titles(everyYear(2000, 2017).concat(everyYear(2000, 2017)))).toEqual(
      everyYear(2000, 2017).map((day) => day.slice(0, 4)),
    )
    expect(titles(everyYear(1990, 2020)).slice(0, 2)).toEqual(['1990–1991', '1992–1993'])
    expect(titles(everyYear(-40, 9999)).at(-1)).toBe('9000–9999')
    expect(titles(everyYear(-40, 9999)).length).toBeLessThanOrEqual(18)
  })
})

it('a step shows what it names by a name of before', () => {
  const stories = realAtlas.stories.map((story) => ({
    ...story,
    steps: story.steps.map((step) =>
      step.state['event'] === 'hkai-lab' ? { ...step, state: { event: 'hk-ai-lab', claim: 'hk-ai-lab.date' } } : step,
    ),
  }))
  const index = indexAtlas({ ...realAtlas, stories, aliases: { 'hk-ai-lab': 'hkai-lab' } })
  const shown = deckOf(index, STORY).slides.map(({ view }) => view.event)
  expect(shown).toEqual(deckOf(realIndex, STORY).slides.map(({ view }) => view.event))
})

describe('a link to a slide', () => {
  it('shows what the slide shows', () => {
    expect(slide(6)).toMatchObject({ event: 'hkai-lab', claim: 'hkai-lab.date', map: 'hong-kong', from: '2018-04-01' })
  })

  it('says no more than where it is', () => {
    for (const step of deckOf(realIndex, STORY).slides.keys())
      expect(writeAddress(slide(step + 1), realIndex)).toBe(`?view=present&story=${STORY}&step=${step + 1}`)
  })

  it('past the end is the closing', () => {
    expect(sameView(slide(99), { ...slide(13), step: 99 })).toBe(true)
  })

  it('carries what was explored on it, also what was taken away', () => {
    const explored: View = { ...slide(6), event: undefined, claim: undefined, partners: ['tencent'] }
    const address = writeAddress(explored, realIndex)
    expect(address).toBe(`?view=present&partners=tencent&event=&claim=&story=${STORY}&step=6`)
    expect(read(address)).toEqual(explored)
  })

  it('is the same for everybody, in the language it was copied in', () => {
    expect(shareAddress(slide(6), 'zh-Hant', ['map'], realIndex)).toBe(
      `?lang=zh-Hant&view=present&story=${STORY}&step=6`,
    )
  })
})

describe('a patch', () => {
  it('to another slide shows that slide, and what the patch says besides', () => {
    const { view } = applyPatch(slide(6), { step: '3', q: 'lab' }, realIndex)
    expect(view).toEqual({ ...slide(3), q: 'lab' })
  })

  it('on the same slide changes what it names', () => {
    expect(applyPatch(slide(6), { map: '' }, realIndex).view).toEqual({ ...slide(6), map: undefined })
  })

  it('of a view’s own state makes that view, whatever was shown before', () => {
    const view = fc
      .tuple(anyView(realAtlas), fc.constantFrom('explore', 'present', 'speaker'))
      .map(([one, name]): View => ({ ...one, view: name }))
    fc.assert(
      fc.property(view, view, (wanted, before) => {
        const whole = { ...Object.fromEntries(Object.keys(DEFAULT_VIEW).map((name) => [name, null])) }
        const patch =
          wanted.view === 'explore' ? { ...whole, ...stateOf(wanted, realIndex) } : stateOf(wanted, realIndex)
        const from = wanted.view === 'explore' ? before : DEFAULT_VIEW
        expect(applyPatch(from, patch, realIndex).view).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a slide shows', () => {
  it('leaves the presenter’s own as it is', () => {
    const own = { lang: 'zh-Hans', theme: 'dark', autoplay: 8 } as const
    expect(slideView(realIndex, { ...slide(3), ...own })).toEqual({ ...slide(3), ...own })
  })
})
