import { describe, expect, it } from 'vitest'
import type { EventGroup } from '../../../../src/layout/map/circles/place-groups.ts'
import type { Camera } from '../../../../src/layout/map/types.ts'
import { placeDiscs, standApart } from '../../../../src/layout/map/regions/discs.ts'
import { countsFor } from './circles/places.ts'
import { randomGroups } from './circles/random-groups.ts'

const CAMERA: Camera = { center: [8, 47], zoom: 4, width: 400, height: 240 }

/** Makes groups of cities with numbers of events. */
function citiesOf(
  ...list: readonly (readonly [id: string, longitude: number, latitude: number, events: number, hue?: number])[]
): readonly EventGroup[] {
  return list.map(([id, longitude, latitude, events, hue = 0], number) => ({
    number,
    id,
    city: id,
    coordinates: [longitude, latitude],
    hue,
    count: events,
    rows: new Uint32Array(events),
  }))
}

describe('discs of cities', () => {
  it('are 28 px wide for a city with a colour, 20 for another, and a mark for a single event', () => {
    const groups = citiesOf(['own', 0, 47, 5, 1], ['other', 8, 47, 4], ['one', 16, 47, 1])
    expect(placeDiscs(groups, CAMERA, countsFor(groups)).map(({ radius, isMark }) => ({ radius, isMark }))).toEqual([
      { radius: 14, isMark: false },
      { radius: 10, isMark: false },
      { radius: 8, isMark: true },
    ])
  })

  it('are next to their place, with a leader of at most 24 px, where they would touch', () => {
    const groups = citiesOf(['zurich', 8, 47, 5, 1], ['bern', 7.4, 46.9, 3])
    const [zurich, bern] = placeDiscs(groups, CAMERA, countsFor(groups))
    expect(zurich?.leader).toBeNull()
    expect(zurich?.point.x).toBeCloseTo(200)
    const { from, to } = bern!.leader!
    expect(to).toEqual(bern!.point)
    expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThanOrEqual(24.001)
    expect(standApart(groups, 4)).toBe(false) // one of two
  })

  it('don’t move under a filter', () => {
    const groups = citiesOf(['zurich', 8, 47, 5, 1], ['bern', 7.4, 46.9, 3])
    const [none, all] = [false, true].map((doPass) => placeDiscs(groups, CAMERA, countsFor(groups, doPass)))
    const places = (discs: typeof all) => discs?.map(({ x, y }) => ({ x, y }))
    expect(places(none)).toEqual(places(all))
    expect(none?.every(({ foundRadius }) => foundRadius === 0)).toBe(true)
  })

  it.each([1, 2, 3, 4])('of made-up cities %i never touch where they stand apart', (seed) => {
    const groups = randomGroups(seed, 12).map((group, i) => ({
      ...group,
      number: i,
      rows: new Uint32Array(1 + (i % 3)),
    }))
    const zoom = [6, 5, 4, 3].find((zoom) => standApart(groups, zoom)) ?? 8
    const discs = placeDiscs(groups, { ...CAMERA, zoom }, countsFor(groups))
    expect(discs).toHaveLength(groups.length)
    for (const [i, a] of discs.entries())
      for (const b of discs.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius + 1.999)
  })

  it('don’t stand apart in a crowd', () => {
    const crowd = citiesOf(...Array.from({ length: 20 }, (_, i) => [`c${i}`, 8 + i / 10, 47, 2] as const))
    expect(standApart(crowd, 4)).toBe(false)
  })
})
