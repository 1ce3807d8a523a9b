import { describe, expect, it } from 'vitest'
import { frameOf, grow, holdsPoint } from '../../../../src/layout/map/geometry.ts'
import { toPanel } from '../../../../src/layout/map/mercator.ts'
import { regionPanels, type RegionCity } from '../../../../src/layout/map/regions/region-panels.ts'
import { seededRandom } from '../../../support/random-atlas.ts'

const ORDER = ['latin', 'north', 'europe', 'africa', 'south', 'east']
const SIZE = { width: 1024, height: 240 }
const city = (id: string, region: string, longitude: number, latitude: number): RegionCity => ({
  id,
  region,
  coordinates: [longitude, latitude],
})
const SF = city('sf', 'north', -122, 37)
const BOSTON = city('boston', 'north', -71, 42)
const LONDON = city('london', 'europe', 0, 51)
const ZURICH = city('zurich', 'europe', 8, 47)
const SEOUL = city('seoul', 'east', 127, 37)
const BENGALURU = city('bengaluru', 'south', 77, 13)

describe('panels of regions', () => {
  it('are one for each region with cities, at one zoom, and fill the row', () => {
    const panels = regionPanels([SF, BOSTON, LONDON, ZURICH, SEOUL], ORDER, SIZE)!
    expect(panels.map(({ regions }) => regions)).toEqual([['north'], ['europe'], ['east']])
    expect(new Set(panels.map(({ camera }) => camera.zoom)).size).toBe(1)
    const total = panels.reduce((sum, { camera }) => sum + camera.width, 0) + 2 * 12
    expect(total).toBeLessThanOrEqual(SIZE.width)
    expect(total).toBeGreaterThan(SIZE.width - 3)
  })

  it('share a panel with their neighbours where five wouldn’t fit', () => {
    const cities = [SF, BOSTON, LONDON, SEOUL, BENGALURU, city('lima', 'latin', -77, -12)]
    const panels = regionPanels(cities, ORDER, SIZE)!
    expect(panels.length).toBeLessThanOrEqual(4)
    expect(panels.flatMap((panel) => panel.cities).sort()).toEqual(cities.map(({ id }) => id).sort())
  })

  it('are none where there is no room', () => {
    expect(regionPanels([SF, LONDON], ORDER, { width: 180, height: 240 })).toBeUndefined()
    expect(regionPanels([], ORDER, SIZE)).toBeUndefined()
  })

  it.each([1, 2, 3, 4, 5, 6])('of made-up cities %i have each city once, with room around it', (seed) => {
    const next = seededRandom(seed)
    const cities = Array.from({ length: 4 + seed * 3 }, (_, i) => {
      const at = Math.floor(next() * ORDER.length)
      return city(`c${i}`, ORDER[at]!, -120 + at * 50 + next() * 30, -20 + next() * 60)
    })
    const panels = regionPanels(cities, ORDER, SIZE)
    // So many cities far apart have no room in some rows.
    expect(panels !== undefined || seed > 1).toBe(true)
    if (!panels) return
    expect(panels.flatMap((panel) => panel.cities).sort()).toEqual(cities.map(({ id }) => id).sort())
    for (const { camera, cities: ids } of panels) {
      expect(camera.width).toBeGreaterThanOrEqual(200)
      for (const id of ids) {
        const { coordinates } = cities.find((one) => one.id === id)!
        expect(holdsPoint(grow(frameOf(camera), -23), toPanel(camera, coordinates))).toBe(true)
      }
    }
  })
})
