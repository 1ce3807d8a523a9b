import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../src/model/cited-lines.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const MESSAGES_PER_MINUTE = 130
const steps = realAtlas.stories.flatMap((story) => story.steps)
const messages = (text: string) => text.trim().split(/\s+/).length
/** Spoken characters of a Chinese text: its punctuation is silent. */
const signs = (text: string) => text.replaceAll(/[\p{Punctuation}\s]/gu, '').length

describe('the story', () => {
  it('has 60 to 120 words of notes a step, in Chinese as much', () => {
    const counted = steps.map(({ notes }) => messages(notes['en']!))
    expect(counted.filter((count) => count < 60 || count > 120)).toEqual([])
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      const found = steps.map(({ notes }) => signs(notes[language]!)).filter((count) => count < 90 || count > 220)
      expect(found).toEqual([])
    }
  })

  it('takes six to eight minutes', () => {
    const minutes = steps.reduce((sum, { notes }) => sum + messages(notes['en']!), 0) / MESSAGES_PER_MINUTE
    expect(minutes).toBeGreaterThanOrEqual(6)
    expect(minutes).toBeLessThanOrEqual(8)
  })

  it('has titles and texts that fit a slide', () => {
    for (const language of LANGUAGES) {
      for (const { title, text } of steps) {
        expect([...title[language]!].length).toBeLessThanOrEqual(40)
        // Several lines form a table, which replaces the map on the slide.
        expect([...text[language]!].length).toBeLessThanOrEqual(text[language]!.includes('\n') ? 300 : 200)
      }
    }
  })

  it('begins with a question', () => {
    for (const language of LANGUAGES) {
      expect(realAtlas.stories[0]!.title[language]).toMatch(/[?？]$/)
      expect(steps[0]!.title[language]).toMatch(/[?？]$/)
    }
  })

  it('cites claims for every step, and each line of theirs is one of the atlas', () => {
    for (const { title, state, claims = [] } of steps) {
      const ids = [...claims, ...(state['claim'] === undefined ? [] : [state['claim']])]
      expect(ids.length, title['en']).toBeGreaterThan(0)
      for (const id of ids) expect(entryOf(id, realIndex), id).toBeDefined()
    }
  })

  it('cites a claim of every day and every number in figures that a step’s text has', () => {
    const missing = steps.flatMap(({ text, state, claims = [] }) => {
      const entries = [...claims, state['claim'] ?? ''].flatMap((id) => entryOf(id, realIndex) ?? [])
      const said = JSON.stringify(entries)
      const figures = [...text['en']!.matchAll(/\d+/g)].map(([figure]) => figure)
      return figures.filter((figure) => !said.includes(figure.padStart(2, '0')) && !said.includes(figure))
    })
    expect(missing).toEqual([])
  })

  it('ends on what is certain, where no mark of an uncertain event is left', () => {
    expect(steps.at(-1)!.state['certain']).toBe('only')
    const left = realIndex.events.filter(({ isCertain }) => isCertain).map(({ id }) => id)
    expect(left).toEqual(['hong-kong-technology-policies', 'tencent-cuhksz', 'polyu-alibaba-cloud'])
    expect(realIndex.events.length - left.length).toBe(6)
  })
})
