/** What holds of the live records, whatever they are. The only tests that read them. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import { formatProblem } from '../../src/compiler/problems.ts'
import { indexAtlas } from '../../src/model/dataset/atlas-index.ts'
import { deckOf } from '../../src/model/story/story.ts'
import { painted, part } from '../e2e/support/hooks.ts'
import { goTo, openAtlas } from '../e2e/support/page.ts'
import { lengthFaults } from '../support/story-faults.ts'
import { differences, strangers, textsOf } from '../support/text-faults.ts'

const folder = process.env['ATLAS_RECORDS'] ?? '.'
const { atlas, problems } = compile({ seeds: join(folder, 'seeds'), data: join(folder, 'data') })

it('the records compile', () => {
  expect(problems.map(formatProblem)).toEqual([])
})

describe.runIf(atlas)('the words of the live records', () => {
  const { events, languages, stories } = atlas!
  const both = [
    ...events.flatMap(({ claims }) => claims),
    ...events.flatMap(({ disputes }) => disputes.flatMap(({ alternatives }) => alternatives)),
  ]
  /** Chinese and English texts are compared; an atlas in other languages has nothing to compare. */
  const areCompared = ['en', 'zh-Hans', 'zh-Hant'].every((language) => languages.includes(language))

  it('fit a slide and a talk', () => {
    expect(stories.flatMap((story) => lengthFaults(story).map((fault) => `${story.id}: ${fault}`))).toEqual([])
  })

  it.runIf(areCompared)('have the same numbers, currencies and names in every language', () => {
    expect(both.flatMap(({ text }) => differences(text).map((fault) => [text['en'], fault]))).toEqual([])
  })

  it.runIf(areCompared)('have no word or punctuation of another place', () => {
    const found = [...textsOf(atlas)].flatMap(([path, text]) =>
      (['en', 'zh-Hans', 'zh-Hant'] as const).flatMap((language) =>
        strangers(text[language] ?? '', language).map((one) => [path, one]),
      ),
    )
    expect(found).toEqual([])
  })
})

describe.runIf(atlas)('the page of the live records', () => {
  const { events, languages, stories } = atlas!
  const ids = events.map(({ id }) => id).sort()

  it.each(languages)(
    'shows every event on the timeline, each that has a place on the map, and in the list: %s',
    async (language) => {
      // A low window counts the events that its lanes have no room for.
      const viewport = { width: 1440, height: 2400 }
      const page = await openAtlas(`?lang=${language}&show=timeline,map,list`, { viewport })
      await painted(page)
      const shown = async (name: 'timeline' | 'map' | 'list') => {
        const attributes = await part(page, name)
          .locator('[data-event], [data-cluster]')
          .evaluateAll((marks) =>
            marks.map((mark) => mark.getAttribute('data-event') ?? mark.getAttribute('data-cluster') ?? ''),
          )
        return [...new Set(attributes.flatMap((attribute) => attribute.split(' ')))].sort()
      }
      expect(await shown('timeline')).toEqual(ids)
      expect(await shown('list')).toEqual(ids)
      const onMap = events.filter(({ place }) => place !== undefined).map(({ id }) => id)
      expect(await shown('map')).toEqual(expect.arrayContaining(onMap))
    },
  )

  it('opens every event', async () => {
    const page = await openAtlas()
    for (const { id, title } of events) {
      await goTo(page, `?lang=${languages[0]}&event=${id}`)
      const details = part(page, 'details').and(page.locator(`[data-event="${id}"]`))
      await details.waitFor()
      expect(await details.textContent()).toContain(title[languages[0]!])
    }
  })

  it.each(stories)('presents every slide of a story: $id', async ({ id, steps }) => {
    const page = await openAtlas(`?lang=${languages[0]}&view=present&story=${id}`)
    for (const [i, { title }] of steps.entries()) {
      await goTo(page, `?lang=${languages[0]}&view=present&story=${id}&step=${i + 2}`)
      await page.getByText(title[languages[0]!]!, { exact: true }).first().waitFor()
    }
    expect(deckOf(indexAtlas(atlas!), id).slides).toHaveLength(steps.length + 2)
  })
})
