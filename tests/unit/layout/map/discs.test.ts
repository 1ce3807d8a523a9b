import { describe, expect, it } from 'vitest'
import type { EventGroup } from '../../../../src/layout/map/circles/place-groups.ts'
import type { Camera } from '../../../../src/layout/map/types.ts'
import { placeDiscs, standApart } from '../../../../src/layout/map/regions/discs.ts'
import { indexAtlas, type IndexedEvent } from '../../../../src/model/dataset/atlas-index.ts'
import { madeUpAtlas } from '../../../fixtures/made-up/made-up-atlas.ts'
import { randomGroups } from './circles/random-groups.ts'

const EVENTS = indexAtlas(madeUpAtlas({ events: 50, claims: false })).events
const CAMERA: Camera = { center: [8, 47], zoom: 4, width: 400, height: 240 }
const city = (
  id: string,
  longitude: number,
  latitude: number,
  events: readonly IndexedEvent[],
  hue = 0,
): EventGroup => ({
  id,
  city: id,
  coordinates: [longitude, latitude],
  hue,
  count: events.length,
  events,
})
const all = () => true

describe('discs of cities', () => {
  it('are 28 px wide for a city with a colour, 20 for another, and a mark for a single event', () => {
    const groups = [
      city('own', 0, 47, EVENTS.slice(0, 5), 1),
      city('other', 8, 47, EVENTS.slice(5, 9)),
      city('one', 16, 47, EVENTS.slice(9, 10)),
    ]
    expect(placeDiscs(groups, CAMERA, all).map(({ radius, isMark }) => ({ radius, isMark }))).toEqual([
      { radius: 14, isMark: false },
      { radius: 10, isMark: false },
      { radius: 8, isMark: true },
    ])
  })

  it('are next to their place, with a leader of at most 24 px, where they would touch', () => {
    const groups = [city('zurich', 8, 47, EVENTS.slice(0, 5), 1), city('bern', 7.4, 46.9, EVENTS.slice(5, 8))]
    const [zurich, bern] = placeDiscs(groups, CAMERA, all)
    expect(zurich?.leader).toBeNull()
    expect(zurich?.point.x).toBeCloseTo(200)
    const { from, to } = bern!.leader!
    expect(to).toEqual(bern!.point)
    expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeLessThanOrEqual(24.001)
    expect(standApart(groups, 4)).toBe(false) // one of two
  })

  it('don’t move under a filter', () => {
    const groups = [city('zurich', 8, 47, EVENTS.slice(0, 5), 1), city('bern', 7.4, 46.9, EVENTS.slice(5, 8))]
    const places = (isShown: () => boolean) => placeDiscs(groups, CAMERA, isShown).map(({ x, y }) => ({ x, y }))
    expect(places(() => false)).toEqual(places(all))
    expect(placeDiscs(groups, CAMERA, () => false).every(({ foundRadius }) => foundRadius === 0)).toBe(true)
  })

  it.each([1, 2, 3, 4])('of made-up cities %i never touch where they stand apart', (seed) => {
    const groups = randomGroups(seed, 12).map((group, i) => ({ ...group, events: EVENTS.slice(i, i + 1 + (i % 3)) }))
    const zoom = [6, 5, 4, 3].find((zoom) => standApart(groups, zoom)) ?? 8
    const discs = placeDiscs(groups, { ...CAMERA, zoom }, all)
    expect(discs).toHaveLength(groups.length)
    for (const [i, a] of discs.entries())
      for (const b of discs.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius + 1.999)
  })

  it('don’t stand apart in a crowd', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => city(`c${i}`, 8 + i / 10, 47, EVENTS.slice(i, i + 2)))
    expect(standApart(crowd, 4)).toBe(false)
  })
})
