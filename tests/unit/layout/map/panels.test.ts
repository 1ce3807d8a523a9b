import { describe, expect, it } from 'vitest'
import { boundsOf, distanceInKilometres, toPanel } from '../../../../src/layout/map/mercator.ts'
import { contains } from '../../../../src/model/dataset/bounds.ts'
import { worldPanel } from '../../../../src/layout/map/circles/world-panel.ts'
import { panelsOf } from '../../../../src/layout/map/panels.ts'
import type { City } from '../../../../src/layout/map/types.ts'
import { announcements, CITIES } from './atlas-places.ts'
import { worldPlaces } from './circles/places.ts'

const SIZE = { width: 284, height: 240 }
const EVENTS = announcements('en')

/** A city half a degree wide, with one event in its middle. */
function cityAt(id: string, longitude: number, latitude: number): City {
  return {
    id,
    name: { en: id },
    coordinates: [longitude, latitude],
    bounds: [
      [longitude - 0.25, latitude - 0.2],
      [longitude + 0.25, latitude + 0.2],
    ],
  }
}

describe('panelsOf', () => {
  it('has a panel for each city with events, in the cities’ order', () => {
    expect(panelsOf(EVENTS, CITIES, SIZE).map(({ id }) => id)).toEqual(['singapore', 'hong-kong', 'shenzhen'])
    const two = EVENTS.filter(({ city }) => city !== 'hong-kong')
    expect(panelsOf(two, CITIES, SIZE).map(({ id }) => id)).toEqual(['singapore', 'shenzhen'])
  })

  it('has the cities themselves where there are no events, and nothing without cities', () => {
    expect(panelsOf([], CITIES, SIZE)).toHaveLength(3)
    expect(panelsOf([], [], SIZE)).toEqual([])
  })

  it.each([
    [284, 240, 9.6],
    [276, 208, 9.5],
    [252, 172, 9.3],
    [196, 128, 8.9],
    [412, 300, 10],
    [1000, 464, 10.9],
  ])('opens the real data at %d × %d at about zoom %d, the same in all panels', (width, height, zoom) => {
    const panels = panelsOf(EVENTS, CITIES, { width, height })
    for (const { camera } of panels) expect(camera.zoom).toBeCloseTo(zoom, 0.9)
    expect(new Set(panels.map(({ camera }) => camera.zoom)).size).toBe(1)
  })

  it('opens the real data near the centres of the design', () => {
    const designed = [
      [103.82, 1.352],
      [114.092, 22.36],
      [114.078, 22.575],
    ] as const
    panelsOf(EVENTS, CITIES, SIZE).forEach(({ camera }, i) => {
      const [longitude, latitude] = designed[i] ?? [0, 0]
      expect(distanceInKilometres(camera.center, [longitude, latitude])).toBeLessThan(8)
    })
  })

  it('gives every event room for its label within the frame', () => {
    for (const { id, camera } of panelsOf(EVENTS, CITIES, SIZE)) {
      for (const { coordinates } of EVENTS.filter(({ city }) => city === id)) {
        const { x, y } = toPanel(camera, coordinates)
        expect(Math.min(x, 284 - x)).toBeGreaterThanOrEqual(47.9)
        expect(Math.min(y, 240 - y)).toBeGreaterThanOrEqual(27.9)
      }
    }
  })

  it('has room for whole names on one side of its places where it is narrow, as in an embed of 640 px', () => {
    for (const width of [196, 220, 238]) {
      for (const { id, camera } of panelsOf(EVENTS, CITIES, { width, height: 140 }, 1, true)) {
        const xs = EVENTS.filter(({ city }) => city === id).map(({ coordinates }) => toPanel(camera, coordinates).x)
        const [less, more] = [Math.min(...xs), width - Math.max(...xs)].toSorted((a, b) => a - b) as [number, number]
        // 162 px, or all that the other side's 34 px leave.
        expect(more > 161.9 || less < 34.1, `${id} at ${width} px`).toBe(true)
        expect(less).toBeGreaterThan(33.9)
      }
    }
  })

  it('can be zoomed one out and to 12, and panned no farther than about twice its width', () => {
    for (const { camera, minZoom, maxZoom, maxBounds } of panelsOf(EVENTS, CITIES, SIZE)) {
      expect(minZoom).toBeCloseTo(camera.zoom - 1, 6)
      expect(maxZoom).toBe(12)
      expect(contains(maxBounds, boundsOf(camera)[0])).toBe(true)
      expect(contains(maxBounds, boundsOf(camera)[1])).toBe(true)
      expect(maxBounds[1][0] - maxBounds[0][0]).toBeLessThan(2.5)
    }
  })

  it('widens all panels where one city’s events are far apart', () => {
    const cities = [cityAt('near', 0, 0), cityAt('wide', 10, 0)]
    const events = [
      { city: 'near', coordinates: [0, 0] as [number, number] },
      { city: 'wide', coordinates: [9, 0] as [number, number] },
      { city: 'wide', coordinates: [11, 0] as [number, number] },
    ]
    const panels = panelsOf(events, cities, SIZE)
    // 2° in 284 - 2 × 48 = 188 px: 94 px a degree; 256 px / 360° = 0.711; log2(94 / 0.711) = 7.05
    for (const { camera } of panels) expect(camera.zoom).toBeCloseTo(7.05, 2)
  })

  it('is one map of all where more than six cities have events, and shows every one', () => {
    const cities = Array.from({ length: 7 }, (_, i) => cityAt(`c${i}`, i * 20 - 60, i * 10 - 30))
    const events = cities.map(({ id, coordinates }) => ({ city: id, coordinates }))
    expect(panelsOf(events, cities, { width: 876, height: 240 })).toEqual([])
    const places = worldPlaces(events.map(({ coordinates }) => coordinates))
    const panel = worldPanel(
      places,
      cities.map(({ id }) => id),
      { width: 876, height: 240 },
    )
    expect(panel).toMatchObject({ id: 'all', cities: cities.map(({ id }) => id) })
    for (const { coordinates } of events) expect(contains(boundsOf(panel.camera), coordinates)).toBe(true)
  })

  it('does not break on a city without extent', () => {
    const city: City = {
      ...cityAt('point', 20, 50),
      bounds: [
        [20, 50],
        [20, 50],
      ],
    }
    const [panel] = panelsOf([{ city: 'point', coordinates: [20, 50] }], [city], SIZE)
    expect(panel?.camera.zoom).toBeCloseTo(10.9, 6)
    expect(panel?.camera.center[0]).toBeCloseTo(20, 6)
  })
})
