import '../../support/regions.ts'
import { describe, expect, it } from 'vitest'
import { NO_CITY } from '../../../src/layout/city-mark.ts'
import { coloursOf, laneChoices, lanesOfView, markIn, OTHER_LANE } from '../../../src/layout/lanes.ts'
import { indexAtlas, type AtlasIndex } from '../../../src/model/dataset/atlas-index.ts'
import type { Coordinates } from '../../../src/model/dataset/types.ts'
import { MORE_LANE } from '../../../src/model/grouping/lane.ts'
import type { View } from '../../../src/model/view/view.ts'
import { realAtlas, realIndex } from '../../support/real-atlas.ts'
import { smallIndex, type SmallCity } from '../../support/small-atlas.ts'

const get = (id: string) => realIndex.event.get(id)!
const lanesFor = (index: AtlasIndex, lanes: View['lanes'] = 'city') =>
  lanesOfView(index, lanes, coloursOf(index, lanes === 'region'))
const laneIds = (index: AtlasIndex, lanes?: View['lanes']) => lanesFor(index, lanes).lanes.map(({ id }) => id)
const lanesOf = (id: string, lanes: View['lanes']) => lanesFor(realIndex, lanes).lanesOf(get(id)).toSorted()

const AT = { boston: [-71, 42], lima: [-77, -12], paris: [2, 49], seoul: [127, 38] } satisfies Record<
  string,
  Coordinates
>
/** Cities of one event each, at `coordinates`. */
const many = (name: string, count: number, coordinates: Coordinates): SmallCity[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${name}-${i}`, events: 1, coordinates }))

describe('the lanes', () => {
  it('of few cities are those that have an event, in the atlas’s order', () => {
    expect(laneIds(realIndex)).toEqual(['singapore', 'hong-kong', 'shenzhen'])
    expect(coloursOf(realIndex, false).meaning).toBe('cities')
  })

  it('of more cities are the six busiest and one for the others', () => {
    const index = smallIndex([1, 9, 2, 8, 3, 7, 4, 6, 5].map((events) => ({ id: `city-${events}`, events })))
    const { lanes, lanesOf: of } = lanesFor(index)
    expect(lanes.map(({ id }) => id)).toEqual(['city-9', 'city-8', 'city-7', 'city-6', 'city-5', 'city-4', MORE_LANE])
    expect(lanes.at(-1)).toMatchObject({ kind: 'more', of: 'cities', count: 3 })
    expect(of(index.event.get('city-3-0')!)).toEqual([MORE_LANE])
    const { marks } = coloursOf(index, false)
    expect(markIn(marks, index.event.get('city-9-0')!)).toEqual({ shape: 'circle', hue: 1 })
    expect(markIn(marks, index.event.get('city-1-0')!)).toEqual(NO_CITY)
  })

  it('are regions where the other cities hold more than half, and two regions a twentieth', () => {
    const index = smallIndex([
      ...many('lima', 2, AT.lima),
      ...many('boston', 9, AT.boston),
      ...many('paris', 9, AT.paris),
    ])
    expect(lanesFor(index).lanes.map((lane) => lane.kind === 'region' && lane.region)).toEqual([
      'north-america',
      'europe',
      'latin-america',
    ])
    const { meaning, marks } = coloursOf(index, false)
    expect(meaning).toBe('regions')
    expect(markIn(marks, index.event.get('paris-3-0')!)).toEqual({ shape: 'square', hue: 2 })
    expect(markIn(marks, index.event.get('lima-0-0')!)).toEqual({ shape: 'cross', hue: 6 })
  })

  it('stay cities where one region has nearly everything', () => {
    const index = smallIndex([...many('boston', 39, AT.boston), ...many('paris', 1, AT.paris)])
    expect(coloursOf(index, false).meaning).toBe('busiest')
    expect(coloursOf(index, true).meaning).toBe('regions')
  })

  it('are regions on demand, also for few cities', () => {
    expect(laneIds(realIndex, 'region')).toEqual([':east-asia', ':south-asia-and-pacific'])
    expect(coloursOf(realIndex, true).marks.get('singapore')).toEqual({ shape: 'diamond', hue: 4 })
  })

  it('of a dataset’s own regions are at most six and one for the others, in hues that are free', () => {
    const index = smallIndex([
      { id: 'a', events: 5, coordinates: AT.paris },
      ...Array.from({ length: 7 }, (_, i) => ({ id: `b${i}`, events: 9 - i, region: { en: `Part ${i}` } })),
    ])
    const { lanes, marks } = coloursOf(index, true)
    expect(lanes.map(({ id }) => id)).toEqual([
      ':europe',
      ':part-0',
      ':part-1',
      ':part-2',
      ':part-3',
      ':part-4',
      MORE_LANE,
    ])
    expect(new Set(lanes.map(({ id }) => marks.get(id)?.hue))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
    expect(marks.get(':europe')).toEqual({ shape: 'square', hue: 2 })
    expect(marks.get('b6')).toEqual(NO_CITY)
  })

  it('of partners are those that are no part of another', () => {
    expect(laneIds(realIndex, 'partner')).toContain('alibaba-group')
    expect(laneIds(realIndex, 'partner')).not.toContain('alibaba-cloud')
    expect(lanesOf('polyu-alibaba-cloud', 'partner')).toEqual(['alibaba-group', 'polyu'])
  })

  it('of many partners are the six most active and one for the others', () => {
    const organisations = Array.from({ length: 14 }, (_, i) => ({
      ...realAtlas.organisations[0]!,
      id: `partner-${i}`,
      name: { en: `Partner ${i}` },
    }))
    const [model] = realAtlas.events
    const events = organisations.map((_, i) => ({
      ...model!,
      id: `event-${i}`,
      partners: organisations.slice(i).map(({ id }) => ({ organisation: id, role: { en: 'partner' } })),
    }))
    const index = indexOf({ organisations, events })
    expect(laneIds(index, 'partner')).toEqual([13, 12, 11, 10, 9, 8].map((i) => `partner-${i}`).concat(MORE_LANE))
    expect(lanesFor(index, 'partner').lanes.at(-1)).toMatchObject({ of: 'partners', count: 8 })
    expect(lanesFor(index, 'partner').lanesOf(index.event.get('event-0')!)).toHaveLength(7)
  })

  it('put a milestone without partners in its announcement’s lane', () => {
    expect(lanesOf('hong-kong-technology-policies', 'partner')).toEqual(lanesOf('hkai-lab', 'partner'))
    expect(lanesOf('hong-kong-technology-policies', 'city')).toEqual(['hong-kong'])
  })

  it('are one where none are asked for, and one more for what has none', () => {
    expect(laneIds(realIndex, 'none')).toEqual([OTHER_LANE])
    const events = realAtlas.events.map(({ place: _, ...event }) => event)
    expect(laneIds(indexOf({ events }))).toEqual([OTHER_LANE])
    expect(laneIds(indexOf({ events }), 'region')).toEqual([OTHER_LANE])
  })
})

it('a reader can choose lanes by city or region only where they differ', () => {
  const index = smallIndex([...many('seoul', 9, AT.seoul), ...many('paris', 9, AT.paris)])
  expect(laneChoices(realIndex, 'city')).toEqual(['city', 'partner', 'none'])
  expect(laneChoices(realIndex, 'region')).toEqual(['city', 'region', 'partner', 'none'])
  expect(laneChoices(index, 'city')).toEqual(['region', 'partner', 'none'])
  const few = smallIndex(Array.from({ length: 7 }, (_, i) => ({ id: `c${i}`, events: 5 })))
  expect(laneChoices(few, 'city')).toEqual(['city', 'region', 'partner', 'none'])
})

function indexOf(changed: Partial<typeof realAtlas>): AtlasIndex {
  return indexAtlas({ ...realAtlas, stories: [], ...changed })
}
