import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../../src/model/view/address.ts'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { deckOf } from '../../../../src/model/story/story.ts'
import {
  draftStep,
  recordedState,
  storyId,
  storyYaml,
  type DraftStory,
} from '../../../../src/model/story/story-yaml.ts'
import { DEFAULT_VIEW, sameView, type View } from '../../../../src/model/view/view.ts'
import { compileWithStory } from '../../../support/compile-with-story.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const index = realIndex
const { languages } = index.atlas

const viewOf = (query: string): View => readAddress(query, index).view
const QUERIES = [
  '',
  '?partners=alibaba-group,tencent&match=all&q=“cities”: #1&from=2018-03-01&to=2018-11-30',
  '?event=hkai-lab&claim=hkai-lab.date&map=hong-kong&lang=zh-Hant&theme=dark',
  '?within=113.5,22.1,114.5,22.9&lanes=partner&scale=gaps&certain=only&show=list,evidence&sort=-place',
]

describe('a recorded story', () => {
  const story: DraftStory = {
    title: { en: 'What we found: “two dates”', 'zh-Hant': '兩個日期' },
    steps: QUERIES.map((query) => draftStep(viewOf(query), index, { en: 'Five announcements, in 2018.' })),
  }

  it('is taken by the compiler as it is, and shows on each step what was shown', () => {
    const { atlas, messages } = compileWithStory(storyYaml(story, languages))
    expect(messages).toEqual([])
    const deck = deckOf(indexAtlas(atlas!), storyId(story.title))
    const { lang, theme } = DEFAULT_VIEW
    expect(deck.slides).toHaveLength(QUERIES.length + 2)
    for (const [i, query] of QUERIES.entries())
      expect(sameView(deck.slides[i + 1]!.view, { ...viewOf(query), lang, theme }), query).toBe(true)
  })

  it('says in every language what was written in one, and marks that', () => {
    const { atlas } = compileWithStory(storyYaml(story, languages))
    const { title, steps } = atlas!.stories.find(({ id }) => id === 'what-we-found-two-dates')!
    expect(title).toEqual({
      en: 'What we found: “two dates”',
      'zh-Hans': 'What we found: “two dates”',
      'zh-Hant': '兩個日期',
    })
    expect(storyYaml(story, languages)).toContain('  zh-Hans: "What we found: “two dates”" # to be translated\n')
    expect(steps[2]?.title).toEqual(index.event.get('hkai-lab')?.event.title)
    expect(steps[2]?.notes).toEqual({ en: '–', 'zh-Hans': '–', 'zh-Hant': '–' })
  })

  it('is taken whatever its words are', () => {
    const odd = [
      '# no: comment',
      '- "quoted" \\ \u2028 \u0007',
      '\ud800',
      'key: [1, 2',
      '  ',
      '---\n...',
      "it's",
      '是：否',
    ]
    const steps = odd.map((words) => ({ title: { en: words }, text: { en: words }, notes: { en: words }, state: {} }))
    const { atlas, messages } = compileWithStory(storyYaml({ title: { 'zh-Hans': '？！' }, steps }, languages))
    expect(messages).toEqual([])
    const told = atlas!.stories.find(({ id }) => id === 'my-story')!
    expect(told.steps.map(({ text }) => text['en'])).toEqual(
      odd.map((words) => words.trim().replace('\ud800', '\ufffd') || '–'),
    )
    expect(compileWithStory(storyYaml({ title: {}, steps: [] }, languages)).messages).toEqual([])
  })

  it('leaves to the reader what is the reader’s: language, colours, data', () => {
    expect(recordedState(viewOf('?lang=zh-Hans&theme=dark&controls=none&event=hkai-lab'))).toEqual({
      event: 'hkai-lab',
    })
  })

  it.each(['2018', 'True', 'null', '1e3', '0x1F', 'No', '.5', '~'])(
    'has an id that is text when it is called “%s”',
    (name) => {
      const yaml = storyYaml({ title: { en: name }, steps: [] }, ['en'])
      const { id } = parse(yaml) as { id: unknown }
      expect(id).toBe(storyId({ en: name }))
    },
  )

  it('has an id of the first title that has Latin letters', () => {
    expect(storyId({ 'zh-Hant': '兩個日期', en: 'Été à Zürich, 2018!' })).toBe('ete-a-zurich-2018')
    expect(storyId({ 'zh-Hant': '兩個日期' })).toBe('my-story')
  })
})
