import { describe, expect, it } from 'vitest'
import { circleRadius, CIRCLES, placeCircles, type PlaceGroup } from '../../../../../src/layout/map/circles/circles.ts'
import { coverageOf } from '../../../../../src/layout/map/circles/coverage.ts'
import { project } from '../../../../../src/layout/map/mercator.ts'
import { randomGroups } from './random-groups.ts'

const place = (id: string, longitude: number, latitude: number, count: number): PlaceGroup => ({
  id,
  city: id,
  coordinates: [longitude, latitude],
  hue: 1,
  count,
})

describe('circles', () => {
  it('have an area in proportion to their number, and a largest radius of 17 px', () => {
    const { circles, unit } = placeCircles([place('a', -71, 42, 400), place('b', 8, 47, 100)], 2, CIRCLES.wide)
    expect(circles.map(({ radius }) => radius)).toEqual([17, 8.5])
    expect(unit).toBeCloseTo(17 / 20)
  })

  it('are small where there are few events', () => {
    const { circles } = placeCircles([place('a', -71, 42, 1), place('b', 8, 47, 4)], 2, CIRCLES.wide)
    expect(circles.map(({ radius }) => radius)).toEqual([12, 6])
  })

  it('are never too small to be seen', () => {
    const { circles } = placeCircles([place('a', -71, 42, 5000), place('b', 8, 47, 1)], 2, CIRCLES.wide)
    expect(circles.at(-1)?.radius).toBe(1.9)
  })

  it('are smaller where little data would cover too much', () => {
    const near = [0, 1, 2, 3].map((i) => place(`c${i}`, 4 + 9 * (i % 2), 45 + 6 * Math.floor(i / 2), 20))
    const { circles, unit } = placeCircles(near, 1.8, CIRCLES.wide)
    expect(circles).toHaveLength(4)
    expect(coverageOf(circles)).toBeLessThan(0.35)
    expect(unit).toBeGreaterThanOrEqual(1.9)
  })

  it('become one at the larger where they nearly touch', () => {
    const boston = place('boston', -71.06, 42.36, 95)
    const [circle, ...others] = placeCircles(
      [place('providence', -71.41, 41.82, 20), boston, place('lisbon', -9.1, 38.7, 5)],
      1.8,
      CIRCLES.wide,
    ).circles
    expect(circle?.members.map(({ id }) => id)).toEqual(['boston', 'providence'])
    expect(circle).toMatchObject({ count: 115, ...project(boston.coordinates, 1.8) })
    expect(others.map(({ members }) => members[0].id)).toEqual(['lisbon'])
  })

  it('part as the map zooms in', () => {
    const near = [place('boston', -71.06, 42.36, 95), place('providence', -71.41, 41.82, 20)]
    expect(placeCircles(near, 8, CIRCLES.wide).circles).toHaveLength(2)
  })

  it('don’t depend on the order of the places', () => {
    const groups = randomGroups(7, 300)
    const keys = (list: readonly PlaceGroup[]) =>
      placeCircles(list, 2, CIRCLES.wide).circles.map(({ members }) => members.map(({ id }) => id).join())
    expect(keys([...groups].reverse()).sort()).toEqual([...keys(groups)].sort())
  })

  it.each([1, 2, 3, 4, 5, 6])('of made-up places %i are apart, and contain each place once', (seed) => {
    const groups = randomGroups(seed, 40 * 4 ** (seed % 4))
    for (const zoom of [0.4, 1.8, 4, 7])
      for (const style of [CIRCLES.wide, CIRCLES.phone]) {
        const { circles, unit } = placeCircles(groups, zoom, style)
        expect(circles.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(
          groups.map(({ id }) => id).sort(),
        )
        for (const [i, a] of circles.entries()) {
          expect(a.count).toBe(a.members.reduce((sum, { count }) => sum + count, 0))
          expect(a.radius).toBe(circleRadius(a.count, unit, style))
          expect(a.radius).toBeLessThanOrEqual(style.largest)
          expect(a.members.every(({ count }) => count <= a.members[0].count)).toBe(true)
          const near = circles.find(
            (b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < 0.66 * (a.radius + b.radius) - 1e-9,
          )
          expect(near).toBeUndefined()
        }
      }
  })
})
