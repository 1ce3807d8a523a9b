import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import { lineage } from '../../../../src/model/events/lineage.ts'
import { partnerChips, partnersInOrder, pressPartner } from '../../../../src/model/filter/partner-chips.ts'
import { DEFAULT_VIEW, type View } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { hasPartner, naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { realIndex } from '../../../support/real-atlas.ts'

const chips = (view: Partial<View> = {}) =>
  partnerChips(realIndex, { ...DEFAULT_VIEW, ...view }).map(({ organisation, count }) => [organisation.id, count])

describe('partner chips', () => {
  it('are the partners that are no part of another, most used first', () => {
    expect(chips()).toEqual([
      ['alibaba-group', 3],
      ['sensetime', 2],
      ['cuhk-shenzhen', 2],
      ['ntu-singapore', 1],
      ['hkstp', 1],
      ['tencent', 1],
      ['jd-group', 1],
      ['polyu', 1],
    ])
  })

  it('count what adding them to the selection would leave, with any', () => {
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

  it('of a parent have those of its parts, most used first', () => {
    const [alibaba] = partnerChips(realIndex, DEFAULT_VIEW)
    expect(alibaba?.children.map(({ organisation, count }) => [organisation.id, count])).toEqual([
      ['alibaba-cloud', 1],
      ['alibaba-hk-entrepreneurs-fund', 1],
    ])
    expect(alibaba?.children.flatMap(({ children }) => children)).toEqual([])
  })

  it('are pressed where they are chosen and struck out where they are left out, parts as well', () => {
    const [alibaba] = partnerChips(realIndex, { ...DEFAULT_VIEW, partners: ['alibaba-group'], not: ['alibaba-cloud'] })
    expect(alibaba).toMatchObject({ count: 2, isPressed: true, isLeftOut: false })
    expect(alibaba?.children[0]).toMatchObject({ count: 0, isPressed: false, isLeftOut: true })
  })

  it('are chosen and let go by a press, and taken back in where they were left out', () => {
    expect(pressPartner(DEFAULT_VIEW, 'polyu')).toEqual({ partners: ['polyu'] })
    expect(pressPartner({ ...DEFAULT_VIEW, partners: ['polyu', 'hkstp'] }, 'polyu')).toEqual({ partners: ['hkstp'] })
    expect(pressPartner({ ...DEFAULT_VIEW, not: ['polyu'] }, 'polyu')).toEqual({ not: [] })
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
        const events = atlas.events.filter(({ id }) => remaining.includes(id))
        const all = partnerChips(index, view).flatMap((chip) => [chip, ...chip.children])
        expect(new Set(all.map(({ organisation }) => organisation.id)).size).toBe(all.length)
        for (const { organisation, count } of all) {
          expect(count).toBe(events.filter((event) => hasPartner(atlas, event, organisation.id)).length)
        }
      }),
    )
  })

  it('of five hundred organisations keep one order, each under its topmost parent', () => {
    const atlas = randomAtlas({ seed: 3, events: 400, organisations: 500 })
    const index = indexAtlas(atlas)
    const order = partnersInOrder(index)
    const uses = (id: string) => atlas.events.filter((event) => hasPartner(atlas, event, id)).length
    const counts = order.map(({ organisation }) => uses(organisation.id))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    for (const { organisation, children } of order) {
      expect(organisation.parent).toBeUndefined()
      for (const part of children) expect(lineage(part.id, index.organisations).at(-1)).toBe(organisation.id)
    }
    const all = order.flatMap(({ organisation, children }) => [organisation, ...children])
    expect(all.map(({ id }) => id).toSorted()).toEqual(
      atlas.organisations
        .map(({ id }) => id)
        .filter((id) => uses(id) > 0)
        .toSorted(),
    )
  })
})
