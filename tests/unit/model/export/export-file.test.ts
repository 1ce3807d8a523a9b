import '../../../support/folding.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { DATA_FORMATS, exportFile } from '../../../../src/model/export/export-file.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'
import { anyView } from '../../../support/any-view.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, IDS_IN, wholeFile } from '../../../support/exported.ts'

/** More than are written at once. */
const EVENTS = 1000

describe.each(DATA_FORMATS)('taking away as %s', (format) => {
  it('holds exactly the events shown, whatever the filters and the language', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(realAtlas), fc.constantFrom(...realAtlas.languages), async (view, language) => {
        const shown = filterEvents(realIndex, view)
        const { text } = await wholeFile(format, realIndex, shown, contextIn(language, realIndex))
        expect(IDS_IN[format](text).toSorted()).toEqual(naiveFilter(realAtlas, view))
      }),
      { numRuns: 40 },
    )
  })

  it('does so of atlases with every sort of date, place and disagreement', async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const index = indexAtlas(randomAtlas({ seed, events: 60 }))
      const { text } = await wholeFile(format, index, index.events, contextIn('zh-Hans', index))
      expect(IDS_IN[format](text).toSorted()).toEqual(index.events.map(({ id }) => id).toSorted())
    }
  })

  it('is the same bytes for the same events at the same moment', async () => {
    const shown = filterEvents(realIndex, DEFAULT_VIEW)
    const [one, other] = await Promise.all(
      [0, 1].map(() => wholeFile(format, realIndex, shown, contextIn('zh-Hant', realIndex))),
    )
    expect(one).toEqual(other)
    expect(one?.text).not.toMatch(/undefined|NaN|\[object/)
    expect(one?.name).toMatch(/^lab-atlas\.[a-z.]+$/)
  })
})

describe('a file of many events', () => {
  const many = indexAtlas(madeUpAtlas({ events: EVENTS }))

  it.each(DATA_FORMATS)('is written a few events at a time as %s, and says how far it is', async (format) => {
    const context = contextIn('en', many)
    let asked = 0
    const { pieces } = await exportFile(format, many, many.events, {
      ...context,
      eventUrl: (event) => {
        asked++
        return context.eventUrl(event)
      },
    })
    const dones: number[] = []
    let text = ''
    let most = 0
    for (let before = 0, next = pieces.next(); next.done !== true; before = asked, next = pieces.next()) {
      text += next.value.text
      dones.push(next.value.done)
      most = Math.max(most, asked - before)
    }
    expect(IDS_IN[format](text).toSorted()).toEqual(many.events.map(({ id }) => id).toSorted())
    expect(dones).toEqual(dones.toSorted((a, b) => a - b))
    expect(dones.at(-1)).toBeCloseTo(1, 1)
    expect(dones.length).toBeGreaterThan(EVENTS / 200)
    // All of a place are in one feature.
    if (format !== 'linkedPlaces') expect(most).toBeLessThan(EVENTS / 4)
  })
})
