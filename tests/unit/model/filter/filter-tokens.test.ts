import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeFilters } from '../../../../src/model/filter/filter.ts'
import { filterTokens, without } from '../../../../src/model/filter/filter-tokens.ts'
import { DEFAULT_VIEW, patchView } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { realAtlas } from '../../../support/real-atlas.ts'

describe('taking filters away', () => {
  it('has one for each id of a list, and one for each other filter', () => {
    const view = { ...DEFAULT_VIEW, partners: ['polyu', 'hkstp'], q: 'cloud', from: '2018-05-01' }
    expect(filterTokens(view)).toEqual([
      { filter: 'partners', id: 'polyu', patch: { partners: ['hkstp'] } },
      { filter: 'partners', id: 'hkstp', patch: { partners: ['polyu'] } },
      { filter: 'q', id: undefined, patch: { q: '' } },
      { filter: 'window', id: undefined, patch: { from: undefined, to: undefined } },
    ])
  })

  it('one after the other leaves none, in any view', () => {
    fc.assert(
      fc.property(anyView(realAtlas), (drawn) => {
        let view = drawn
        for (let [first] = filterTokens(view); first; [first] = filterTokens(view)) {
          const next = patchView(view, first.patch)
          expect(next).not.toBe(view)
          view = next
        }
        expect(activeFilters(view)).toEqual([])
      }),
    )
  })

  it('takes a whole filter and no other', () => {
    fc.assert(
      fc.property(anyView(realAtlas), (view) => {
        const active = activeFilters(view)
        for (const filter of active)
          expect(activeFilters(patchView(view, without(filter)))).toEqual(active.filter((one) => one !== filter))
      }),
    )
  })
})
