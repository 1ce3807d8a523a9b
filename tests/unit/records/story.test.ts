import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../src/model/cited-lines.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'
import { lengthFaults, MESSAGES_PER_MINUTE, messagesIn } from '../../support/story-faults.ts'

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
const steps = realAtlas.stories.flatMap((story) => story.steps)

describe('the story', () => {
  it('has titles, texts and notes of the lengths that fit a slide and a talk', () => {
    expect(realAtlas.stories.flatMap(lengthFaults)).toEqual([])
    const [step] = steps
    const long = { ...step!, title: { en: 'A title of more than forty characters, one over' }, notes: { en: 'Short.' } }
    expect(lengthFaults({ steps: [long] })).toEqual([
      'step 1, title, en: 47 characters, expected 40 at most',
      'step 1, notes, en: 1, expected 60 to 120',
    ])
  })

  it('takes six to eight minutes', () => {
    const minutes = steps.reduce((sum, { notes }) => sum + messagesIn(notes['en']!), 0) / MESSAGES_PER_MINUTE
    expect(minutes).toBeGreaterThanOrEqual(6)
    expect(minutes).toBeLessThanOrEqual(8)
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
