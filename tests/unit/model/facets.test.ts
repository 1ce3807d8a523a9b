import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../src/model/atlas-index.ts'
import { partnerChips } from '../../../src/model/facets.ts'
import { DEFAULT_VIEW, type View } from '../../../src/model/view.ts'
import { anyView } from '../../support/any-view.ts'
import { hasPartner, naiveFilter } from '../../support/naive-filter.ts'
import { randomAtlas } from '../../support/random-atlas.ts'
import { realIndex } from '../../support/real-atlas.ts'

const chips = (view: Partial<View> = {}) =>
  partnerChips(realIndex, { ...DEFAULT_VIEW, ...view }).map(({ organisation, count }) => [organisation.id, count])

describe('partner chips', () => {
  it('are the partners that are no part of another, most used first', () => {
    expect(chips()).toEqual([
      ['alibaba-group', 3],
      ['cuhk-shenzhen', 2],
      ['ntu-singapore', 1],
      ['sensetime', expect.any(Number)],
      ['hkstp', 1],
      ['tencent', 1],
      ['jd-group', 1],
      ['polyu', 1],
    ])
  })

  it('count what choosing them beside the chosen would leave, with any', () => {
    expect(new Map(chips({ partners: ['tencent'] }) as [string, number][]).get('alibaba-group')).toBe(3)
  })

  it('count what choosing them as well would leave, with all', () => {
    const counts = new Map(chips({ partners: ['tencent'], match: 'all' }) as [string, number][])
    expect(counts.get('cuhk-shenzhen')).toBe(1)
    expect(counts.get('alibaba-group')).toBe(0)
  })

  it('stay where they are under any filter', () => {
    const order = chips().map(([id]) => id)
    expect(chips({ from: '2018-11-01', q: 'nothing of the sort' }).map(([id]) => id)).toEqual(order)
    expect(chips({ partners: ['polyu'], match: 'all' }).map(([id]) => id)).toEqual(order)
  })

  it('include one for a part that the address chose', () => {
    const chosen = partnerChips(realIndex, { ...DEFAULT_VIEW, partners: ['alibaba-cloud'] })
    expect(chosen.find(({ organisation }) => organisation.id === 'alibaba-cloud')).toMatchObject({
      count: 1,
      isPressed: true,
    })
    expect(chosen.filter(({ isPressed }) => isPressed)).toHaveLength(1)
  })

  it('include one for a chosen organisation that has no event', () => {
    const chosen = partnerChips(realIndex, { ...DEFAULT_VIEW, partners: ['liaison-office'] })
    expect(chosen.at(-1)).toMatchObject({ organisation: { id: 'liaison-office' }, count: 0, isPressed: true })
  })

  it('count as a recount by hand does, in any view', () => {
    const atlas = randomAtlas({ seed: 5, events: 30 })
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        const remaining = naiveFilter(atlas, view, { partners: view.match === 'all' })
        for (const { organisation, count } of partnerChips(index, view)) {
          const events = atlas.events.filter(({ id }) => remaining.includes(id))
          expect(count).toBe(events.filter((event) => hasPartner(atlas, event, organisation.id)).length)
        }
      }),
      { seed: 2018 },
    )
  })
})
