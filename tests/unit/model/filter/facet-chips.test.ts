import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import {
  evidenceChips,
  facetChips,
  leaveOut,
  leaveOutChips,
  LIST_FACETS,
  type ListFacet,
} from '../../../../src/model/filter/facet-chips.ts'
import { DEFAULT_VIEW, type View } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realAtlas, realIndex } from '../../../support/real-atlas.ts'

const chips = (facet: ListFacet, view: Partial<View> = {}) =>
  facetChips(realIndex, { ...DEFAULT_VIEW, ...view }, facet).map(({ id, count }) => [id, count])

describe('the chips of a facet', () => {
  it('of cities are in the order of lanes and maps', () => {
    expect(chips('cities')).toEqual([
      ['singapore', 1],
      ['hong-kong', 2],
      ['shenzhen', 2],
    ])
  })

  it('of evidence are those that some event has, and the chosen one', () => {
    const ids = (view: Partial<View>, index = realIndex) =>
      evidenceChips(index, { ...DEFAULT_VIEW, ...view }).map(({ id }) => id)
    expect(ids({})).toEqual(['several', 'one', 'disputed'])
    expect(ids({ q: 'no such word' })).toEqual(['several', 'one', 'disputed'])
    const events = realAtlas.events.map((event) => ({ ...event, disputes: [], claims: [] }))
    const bare = indexAtlas({ ...realAtlas, events })
    expect(ids({}, bare)).toEqual([])
    expect(ids({ evidence: 'one' }, bare)).toEqual(['one'])
  })

  it('of many cities are sorted by use', () => {
    const index = indexAtlas(randomAtlas({ seed: 4, events: 200, cities: 30 }))
    const counts = facetChips(index, DEFAULT_VIEW, 'cities').map(({ count }) => count)
    expect(counts.length).toBeGreaterThan(12)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it.each(LIST_FACETS)('of %s stay where they are under any filter', (facet) => {
    const order = chips(facet).map(([id]) => id)
    expect(chips(facet, { q: 'nothing of the sort', partners: ['tencent'] }).map(([id]) => id)).toEqual(order)
  })

  it('leave their own facet out of account, and say 0 before the click', () => {
    expect(chips('cities', { cities: ['singapore'], partners: ['alibaba-group'] })).toEqual([
      ['singapore', 1],
      ['hong-kong', 2],
      ['shenzhen', 0],
    ])
  })

  it('include what was chosen and no event has', () => {
    const topics = [...realIndex.topics.values(), { id: 'unheard-of', name: { en: 'Unheard of' } }]
    const index = indexAtlas({ ...realIndex.atlas, topics })
    expect(facetChips(index, { ...DEFAULT_VIEW, topics: ['unheard-of'] }, 'topics').at(-1)).toEqual({
      id: 'unheard-of',
      count: 0,
      isPressed: true,
    })
  })

  it.each(LIST_FACETS)('of %s count as a recount by hand does, in any view', (facet) => {
    const atlas = randomAtlas({ seed: 6, events: 30 })
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        for (const { id, count, isPressed } of facetChips(index, view, facet)) {
          expect(count).toBe(naiveFilter(atlas, { ...view, [facet]: [id] }).length)
          expect(isPressed).toBe(view[facet].some((chosen) => chosen === id))
        }
      }),
    )
  })
})

describe('how sure', () => {
  it('counts as a recount by hand does, one way at a time, in any view', () => {
    const atlas = randomAtlas({ seed: 8, events: 30 })
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        for (const { id, count } of evidenceChips(index, view))
          expect(count).toBe(naiveFilter(atlas, { ...view, evidence: id }).length)
      }),
    )
  })
})

describe('leaving out', () => {
  it('lets go of what was chosen, and takes it back in the second time', () => {
    const view = { ...DEFAULT_VIEW, partners: ['polyu', 'hkstp'] }
    expect(leaveOut(view, 'polyu')).toEqual({ not: ['polyu'], partners: ['hkstp'] })
    expect(leaveOut({ ...view, not: ['tencent'] }, 'tencent')).toEqual({ not: [], partners: view.partners })
  })

  it('counts what would be left, as a recount by hand does, in any view', () => {
    const atlas = randomAtlas({ seed: 9, events: 30 })
    const index = indexAtlas(atlas)
    const ids = atlas.organisations.map(({ id }) => id)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        for (const { id, count, isPressed } of leaveOutChips(index, view, ids)) {
          const without = { ...view, not: [...view.not, id], partners: view.partners.filter((one) => one !== id) }
          expect(count).toBe(naiveFilter(atlas, isPressed ? view : without).length)
        }
      }),
    )
  })
})
