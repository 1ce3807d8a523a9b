import '../../support/all-words.ts'
import '../../support/regions.ts'
import { describe, expect, it } from 'vitest'
import { loadOwnWords } from '../../../src/i18n/own-words.ts'
import { checkAtlas } from '../../../src/model/dataset/check-atlas.ts'
import type { Atlas } from '../../../src/model/dataset/types.ts'
import { facetChips } from '../../../src/model/filter/facet-chips.ts'
import { AtlasState } from '../../../src/state/atlas-state.svelte.ts'
import { madeUpAtlas } from '../../fixtures/made-up/made-up-atlas.ts'

const EVENTS = 20

await loadOwnWords()
const LAUNCH = {
  id: 'launch',
  name: { en: 'launch', 'zh-Hans': '发射' },
  plural: { en: 'launches', 'zh-Hans': '发射' },
}

/** A dataset as others write it: nothing that the format doesn't require, and kinds of its own. */
function othersData(kinds: (typeof LAUNCH)[] | undefined, kind: string | undefined): unknown {
  const { events, places, organisations, ...rest } = madeUpAtlas({ events: EVENTS, claims: false })
  return {
    ...rest,
    ...(kinds && { kinds }),
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    places: places.map(({ city: _, ...place }, i) => (i === 0 ? place : { ...place, city: _ })),
    events: events.map(({ id, status, title, date, place, partners, people, topics }) => ({
      id,
      status,
      title,
      date,
      ...(place !== undefined && { place }),
      partners: partners.map(({ organisation }) => ({ organisation })),
      people,
      topics,
      ...(kind !== undefined && { kind }),
    })),
  }
}

function opened(data: unknown, query = ''): AtlasState {
  const loaded = checkAtlas(data, 'test')
  if (!('atlas' in loaded)) throw new Error(JSON.stringify(loaded.problem))
  const atlas: Atlas = loaded.atlas
  return new AtlasState({ atlas, query, readerLanguages: ['en'] })
}

describe('other people’s data', () => {
  it('is counted in the words of its own kind, in sentence and map heads', () => {
    const atlas = opened(othersData([LAUNCH], 'launch'))
    expect(atlas.sentence).toMatch(/^20 launches, /)
    expect(atlas.messages.announcements(1)).toBe('1 launch')
    expect(atlas.messages.announcements(1200)).toBe('1,200 launches')
    expect(atlas.messages.kinds['launch']).toBe('launch')
    const chinese = opened(othersData([LAUNCH], 'launch'), '?lang=zh-Hans')
    expect(chinese.sentence).toContain('20 个发射')
  })

  it('is filtered by its own kind, as the address, the filters and the record of steps say', () => {
    const atlas = opened(othersData([LAUNCH], 'launch'), '?kinds=launch,layoff')
    expect(atlas.params.kinds).toEqual(['launch'])
    expect(atlas.notices.invalidParameters.map(({ value }) => value)).toEqual(['layoff'])
    expect(atlas.shown).toHaveLength(EVENTS)
    expect(facetChips(atlas.index, atlas.params, 'kinds').map(({ id }) => id)).toEqual(['launch'])
  })

  it('without kinds is counted as events, and no kind is made up', () => {
    const atlas = opened(othersData(undefined, undefined))
    expect(atlas.sentence).toMatch(/^20 events, /)
    expect(atlas.messages.announcements(1)).toBe('1 event')
    expect(facetChips(atlas.index, atlas.params, 'kinds')).toEqual([])
    expect(atlas.index.events[0]!.event).toMatchObject({ kind: '', summary: {}, claims: [], disputes: [] })
  })

  it('of laboratories keeps its announcements', () => {
    const atlas = opened(madeUpAtlas({ events: EVENTS }))
    expect(atlas.sentence).toMatch(/^20 announcements, /)
  })

  it('is refused where events have a kind that nothing names, all of them at once', () => {
    const loaded = checkAtlas(othersData([LAUNCH], 'layoff'), 'test')
    if (!('problem' in loaded) || loaded.problem.kind !== 'invalid') throw new Error('expected faults')
    const { faults, more } = loaded.problem
    expect(faults.length + more).toBe(EVENTS)
    expect(faults[0]).toMatchObject({ place: 'events.0.kind', found: 'layoff' })
  })

  it('is shown where references point nowhere, and tells each with its place', () => {
    const data = othersData([LAUNCH], LAUNCH.id) as { events: { partners: unknown[] }[] }
    data.events[2]!.partners = [{ organisation: 'nobody' }]
    expect(checkAtlas(data, 'test')).toMatchObject({
      atlas: {},
      dangling: [{ place: 'events.2.partners.0.organisation', found: '"nobody"' }],
    })
  })
})
