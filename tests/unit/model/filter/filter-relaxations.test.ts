import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { activeFilters, filterEvents } from '../../../../src/model/filter/filter.ts'
import { filterRelaxations } from '../../../../src/model/filter/filter-relaxations.ts'
import { DEFAULT_VIEW, patchView, type View } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const inTheWay = (view: Partial<View>) =>
  filterRelaxations(realIndex, { ...DEFAULT_VIEW, ...view }).map(({ filters, count }) => [filters.join(' '), count])

describe('what is in the way', () => {
  it('is nothing while something is found, and where there is nothing to find', () => {
    expect(inTheWay({ partners: ['polyu'] })).toEqual([])
    expect(filterRelaxations(indexAtlas({ ...realIndex.atlas, events: [] }), { ...DEFAULT_VIEW, q: 'x' })).toEqual([])
  })

  it('is each filter that alone hides all, what gives most first', () => {
    // Without the text filter, one event of PolyU's; without the partner filter, still nothing matches xyzzy.
    expect(inTheWay({ q: 'xyzzy', partners: ['polyu'] })).toEqual([['q', 1]])
    // Tencent is not in Singapore: one without the city, one without the partner.
    expect(inTheWay({ cities: ['hong-kong'], partners: ['tencent'] })).toEqual([
      ['partners', 2],
      ['cities', 1],
    ])
  })

  it('is two together where neither alone is enough', () => {
    const [first, ...others] = inTheWay({ q: 'xyzzy', from: '2030-01-01', cities: ['shenzhen'] })
    expect(first).toEqual(['q window', 2])
    expect(others).toEqual([])
  })

  it('is asking for all partners at once, where any of them would do', () => {
    expect(inTheWay({ partners: ['tencent', 'sensetime'], match: 'all' })).toEqual([
      ['partners', 9],
      ['match', 3],
    ])
  })

  it('leaves what it says when it is dropped, and nothing smaller would do, in any view', () => {
    const atlas = randomAtlas({ seed: 11, events: 25 })
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        const found = filterRelaxations(index, view)
        if (filterEvents(index, view).length > 0) {
          expect(found).toEqual([])
          return
        }
        for (const { count, patch } of found) expect(naiveFilter(atlas, patchView(view, patch))).toHaveLength(count)
        const alone = activeFilters(view).filter((filter) => filterEvents(index, view, [filter]).length > 0)
        const named = found.filter(({ filters }) => filters.length === 1).flatMap(({ filters }) => filters)
        expect(named.filter((filter) => filter !== 'match').toSorted()).toEqual(alone.toSorted())
        expect(found.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
