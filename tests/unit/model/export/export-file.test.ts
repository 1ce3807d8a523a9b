import '../../../support/folding.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { filterEvents } from '../../../../src/model/filter/filter.ts'
import { DATA_FORMATS, exportFile } from '../../../../src/model/export/export-file.ts'
import { DEFAULT_VIEW } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'
import { contextIn, IDS_IN } from '../../../support/exported.ts'

describe.each(DATA_FORMATS)('taking away as %s', (format) => {
  it('holds exactly the events shown, whatever the filters and the language', async () => {
    await fc.assert(
      fc.asyncProperty(anyView(realAtlas), fc.constantFrom(...realAtlas.languages), async (view, language) => {
        const shown = filterEvents(realIndex, view)
        const { text } = await exportFile(format, realIndex, shown, contextIn(language, realIndex))
        expect(IDS_IN[format](text).toSorted()).toEqual(naiveFilter(realAtlas, view))
      }),
      { numRuns: 40 },
    )
  })

  it('does so of atlases with every sort of date, place and disagreement', async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const index = indexAtlas(randomAtlas({ seed, events: 60 }))
      const { text } = await exportFile(format, index, index.events, contextIn('zh-Hans', index))
      expect(IDS_IN[format](text).toSorted()).toEqual(index.events.map(({ id }) => id).toSorted())
    }
  })

  it('is the same bytes for the same events at the same moment', async () => {
    const shown = filterEvents(realIndex, DEFAULT_VIEW)
    const [one, other] = await Promise.all(
      [0, 1].map(() => exportFile(format, realIndex, shown, contextIn('zh-Hant', realIndex))),
    )
    expect(one).toEqual(other)
    expect(one?.text).not.toMatch(/undefined|NaN|\[object/)
    expect(one?.name).toMatch(/^lab-atlas\.[a-z.]+$/)
  })
})
