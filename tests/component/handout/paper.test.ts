import '../../support/all-words.ts'
import { afterEach, expect, it, vi } from 'vitest'
import { Paper } from '../../../src/components/handout/paper.ts'
import * as areas from '../../../src/picture/land-areas.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'

afterEach(() => vi.restoreAllMocks())

const many = madeUpAtlas({ events: 300 })
const cityOf = new Map(many.places.map(({ id, city }) => [id, city]))
const atlas = new AtlasState({
  atlas: {
    ...many,
    stories: [
      {
        id: 'all',
        title: many.title,
        steps: many.events.map(({ id, title, summary, place }) => ({
          title,
          text: summary,
          notes: {},
          state: { event: id, map: cityOf.get(place ?? '') ?? '' },
        })),
      },
    ],
  },
  query: '?view=present',
  readerLanguages: ['en'],
})

it('prepares a presentation of 300 slides one by one, and stops when told', async () => {
  const drawn = vi.spyOn(areas, 'landAreas')
  const afterEachRest: number[] = []
  await new Paper(atlas).prepare(() => {
    afterEachRest.push(drawn.mock.calls.length)
    return Promise.resolve(afterEachRest.length < 6)
  })
  // Nothing before the first rest, and one map at most between two.
  expect(afterEachRest).toHaveLength(6)
  expect(afterEachRest[0]).toBe(0)
  for (const [i, count] of afterEachRest.entries()) if (i > 0) expect(count - afterEachRest[i - 1]!).toBeLessThan(2)
})

it('looks for the land of a map once, however many slides show it', async () => {
  const drawn = vi.spyOn(areas, 'landAreas')
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'))
  await new Paper(atlas).prepare()
  const cities = atlas.index.atlas.cities.length
  expect(atlas.presentation.deck.slides.length).toBeGreaterThan(300)
  expect(drawn.mock.calls.length).toBeLessThan(2 * cities)
})

it('draws a small picture of each slide but the last', async () => {
  const paper = new Paper(atlas)
  expect(await paper.thumbnail(0)).toBeDefined()
  expect(await paper.thumbnail(150)).toBeDefined()
  expect(await paper.thumbnail(atlas.presentation.deck.slides.length - 1)).toBeUndefined()
})
