import '../../../support/folding.ts'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { indexAtlas } from '../../../../src/model/dataset/atlas-index.ts'
import {
  activeFilters,
  eventsOf,
  eventsWithRoom,
  filterEvents,
  filterRows,
  placedWithRoom,
} from '../../../../src/model/filter/filter.ts'
import { RowSet } from '../../../../src/model/events/row-set.ts'
import type { Bounds } from '../../../../src/model/dataset/types.ts'
import { DEFAULT_VIEW, FILTER_NAMES, type View } from '../../../../src/model/view/view.ts'
import { anyView } from '../../../support/any-view.ts'
import { naiveFilter } from '../../../support/naive-filter.ts'
import { randomAtlas } from '../../../support/random-atlas.ts'
import { ANNOUNCEMENTS, realAtlas, realIndex } from '../../../support/real-atlas.ts'

const ALL = realIndex.events.map(({ id }) => id)
const MILESTONES = ALL.filter((id) => !ANNOUNCEMENTS.some((announcement) => announcement === id))

const found = (view: Partial<View>) => filterEvents(realIndex, { ...DEFAULT_VIEW, ...view }).map(({ id }) => id)

describe('the filters together', () => {
  it.each([1, 2, 3, 4])('leave what a recount by hand leaves, in any view of random atlas %i', (seed) => {
    const atlas = randomAtlas({ seed, events: 30 })
    const index = indexAtlas(atlas)
    fc.assert(
      fc.property(anyView(atlas), (view) => {
        const ids = filterEvents(index, view).map(({ id }) => id)
        expect(ids.toSorted()).toEqual(naiveFilter(atlas, view))
      }),
      { numRuns: 300 },
    )
  })

  it('leave what a recount by hand leaves, in any view of the real atlas', () => {
    fc.assert(
      fc.property(anyView(realAtlas), (view) => {
        const ids = filterEvents(realIndex, view).map(({ id }) => id)
        expect(ids.toSorted()).toEqual(naiveFilter(realAtlas, view))
      }),
      { numRuns: 500 },
    )
  })

  it('keep the order of time', () => {
    const atlas = randomAtlas({ seed: 9, events: 60 })
    const starts = filterEvents(indexAtlas(atlas), DEFAULT_VIEW).map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts).toHaveLength(60)
  })

  it('leave out nothing while none is on', () => {
    expect(activeFilters(DEFAULT_VIEW)).toEqual([])
    expect(found({})).toEqual(ALL)
  })

  it('find again only what a change concerns', () => {
    const index = indexAtlas(realAtlas)
    const isRead = vi.spyOn(RowSet, 'where')
    const view: View = {
      ...DEFAULT_VIEW,
      partners: ['alibaba-group'],
      within: [
        [100, 0],
        [120, 40],
      ],
      from: '2018-01-01',
    }
    filterRows(index, view)
    expect(isRead).toHaveBeenCalledTimes(2)
    filterRows(index, { ...view, from: '2018-03-01' })
    filterRows(index, { ...view, not: ['alibaba-group'] })
    expect(isRead).toHaveBeenCalledTimes(2)
    filterRows(index, {
      ...view,
      within: [
        [100, 0],
        [110, 40],
      ],
    })
    expect(isRead).toHaveBeenCalledTimes(3)
    isRead.mockRestore()
  })

  it('are on as soon as they can leave something out', () => {
    fc.assert(
      fc.property(anyView(realAtlas), (view) => {
        const active = activeFilters(view)
        const others = FILTER_NAMES.filter((name) => !active.includes(name))
        expect(filterEvents(realIndex, view, others)).toEqual(filterEvents(realIndex, view))
        expect(filterEvents(realIndex, view, FILTER_NAMES).map(({ id }) => id)).toEqual(ALL)
      }),
    )
  })
})

describe('partners', () => {
  it('take in the parts of a company', () => {
    expect(found({ partners: ['alibaba-group'] })).toEqual(['alibaba-ntu', 'hkai-lab', 'polyu-alibaba-cloud'])
    expect(found({ partners: ['tencent'] })).toEqual(['tencent-cuhksz'])
  })

  it('of a part leave its own events alone', () => {
    expect(found({ partners: ['alibaba-cloud'] })).toEqual(['polyu-alibaba-cloud'])
  })

  it('any of two is either, all of two is both', () => {
    const partners = ['alibaba-group', 'sensetime']
    expect(found({ partners })).toEqual(['alibaba-ntu', 'sensetime-series-c', 'hkai-lab', 'polyu-alibaba-cloud'])
    expect(found({ partners, match: 'all' })).toEqual(['hkai-lab'])
    expect(found({ partners: ['tencent', 'sensetime'], match: 'all' })).toEqual([])
  })

  it('a parent and its part: all of them is where the part is', () => {
    expect(found({ partners: ['alibaba-group', 'alibaba-cloud'], match: 'all' })).toEqual(['polyu-alibaba-cloud'])
  })

  it('left out take their parts with them', () => {
    expect(found({ not: ['alibaba-group'], kinds: ['laboratory', 'agreement'] })).toEqual([
      'tencent-cuhksz',
      'jd-cuhksz',
    ])
    expect(found({ partners: ['alibaba-group'], not: ['alibaba-cloud'] })).toEqual(['alibaba-ntu', 'hkai-lab'])
  })
})

describe('the window', () => {
  it.each([
    // The one day of an event, at the edges.
    ['2018-06-12', '2018-06-12', ['hkai-accelerator-applications', 'tencent-cuhksz']],
    ['2018-06-13', '2018-06-14', ['hkai-accelerator-applications']],
    // A month overlaps by its last day; mid-June by its first.
    ['2018-04-30', '2018-05-13', ['sensetime-series-c']],
    ['2018-06-11', '2018-06-11', ['hkai-accelerator-applications']],
    // 25 May is only another source's date for the laboratory; the chosen date counts.
    ['2018-05-25', '2018-05-25', []],
    ['2019-01-01', '2019-12-31', []],
  ])('from %s to %s has what can have happened then', (from, to, ids) => {
    expect(found({ from, to })).toEqual(ids)
  })

  it('may be open at either side', () => {
    expect(found({ from: '2018-09-15' })).toEqual(['hkai-accelerator-start', 'polyu-alibaba-cloud'])
    expect(found({ to: '2018-03-01' })).toEqual(['alibaba-ntu'])
  })
})

describe('the other filters', () => {
  it('certain leaves out what is planned, not dated to the day, or disputed in date', () => {
    expect(found({ certain: 'only' })).toEqual([
      'hong-kong-technology-policies',
      'tencent-cuhksz',
      'polyu-alibaba-cloud',
    ])
  })

  it('evidence finds disputed events, where nobody could decide as well', () => {
    expect(found({ evidence: 'disputed' })).toEqual([...ANNOUNCEMENTS])
    expect(found({ evidence: 'several' })).toContain('alibaba-ntu')
    expect(found({ evidence: 'one' })).toEqual(ALL)
  })

  it('cities, kinds, topics, people and sources take any of several', () => {
    expect(found({ cities: ['singapore', 'shenzhen'] })).toEqual(['alibaba-ntu', 'tencent-cuhksz', 'jd-cuhksz'])
    expect(found({ kinds: ['agreement'] })).toEqual(['polyu-alibaba-cloud'])
    expect(found({ kinds: ['milestone'] })).toEqual(MILESTONES)
    expect(found({ people: ['carrie-lam', 'subra-suresh'] })).toEqual(['alibaba-ntu', 'hkai-lab'])
    expect(found({ sources: ['polyu-release'] })).toEqual(['polyu-alibaba-cloud'])
    expect(found({ topics: ['start-ups', 'ageing'] })).toEqual([
      'alibaba-ntu',
      'hkai-lab',
      'hkai-accelerator-applications',
      'hkai-accelerator-start',
    ])
  })

  it('within leaves what has its place there', () => {
    const hongKong: Bounds = [
      [113.8, 22.13],
      [114.45, 22.57],
    ]
    expect(found({ within: hongKong })).toEqual(['hkai-lab', 'polyu-alibaba-cloud'])
  })
})

describe('what takes room', () => {
  const withRoom = (view: Partial<View>) => eventsWithRoom(realIndex, { ...DEFAULT_VIEW, ...view }).map(({ id }) => id)

  it('is everything while what the filters leave out is pale', () => {
    expect(withRoom({ cities: ['singapore'] })).toEqual(ALL)
  })

  it('is what passes and the open event where the rest is hidden, whatever the window', () => {
    const hidden = { cities: ['singapore'], rest: 'hidden' } as const
    expect(withRoom(hidden)).toEqual(found({ cities: ['singapore'] }))
    expect(withRoom({ ...hidden, from: '2018-11-01' })).toEqual(found({ cities: ['singapore'] }))
    expect(withRoom({ ...hidden, event: 'jd-cuhksz' })).toEqual(['alibaba-ntu', 'jd-cuhksz'])
    expect(withRoom({ q: 'nothing has these words', rest: 'hidden' })).toEqual(ALL)
  })

  it('is on the maps what has a place, all of it where the filters leave none', () => {
    const placed = (view: Partial<View>) =>
      eventsOf(realIndex, placedWithRoom(realIndex, { ...DEFAULT_VIEW, ...view })).map(({ id }) => id)
    expect(placed({ cities: ['shenzhen'], rest: 'hidden' })).toEqual(['tencent-cuhksz', 'jd-cuhksz'])
    expect(placed({ kinds: ['milestone'], rest: 'hidden' })).toEqual(placed({}))
  })
})
