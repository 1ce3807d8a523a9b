import { describe, expect, it } from 'vitest'
import { crosses, frameOf, holds, overlaps } from '../../../../src/layout/map/geometry.ts'
import { placeLocator } from '../../../../src/layout/map/locator.ts'
import { panelsOf } from '../../../../src/layout/map/panels.ts'
import type { City, Size } from '../../../../src/layout/map/types.ts'
import { announcements, CITIES } from './atlas-places.ts'
import { measure } from './fake-measure.ts'

const SIZE = { width: 136, height: 240 }
const PANELS = panelsOf(announcements('en'), CITIES, { width: 284, height: 240 })

function locate(size: Size = SIZE, cities: readonly City[] = CITIES, language = 'en') {
  return placeLocator(cities, PANELS, size, {
    nameOf: (city) => city.name[language] ?? city.id,
    distanceText: (kilometres) => `${kilometres} km`,
    measure,
  })
}

describe('placeLocator', () => {
  it('looks at the region as designed: zoom 3.45 about 108.5 E, 12 N', () => {
    const { camera } = locate()
    expect(camera.zoom).toBeCloseTo(3.45, 1)
    expect(Math.abs(camera.center[0] - 108.5)).toBeLessThan(0.6)
    expect(Math.abs(camera.center[1] - 12)).toBeLessThan(0.3)
  })

  it.each([
    [136, 240, 'en'],
    [136, 240, 'zh-Hant'],
    [112, 208, 'en'],
    [112, 208, 'zh-Hant'],
    [148, 260, 'en'],
    [168, 300, 'zh-Hant'],
  ])('names all three cities at %d × %d in %s, none on another, none cut off', (width, height, language) => {
    const { cities, distance } = locate({ width, height }, CITIES, language)
    const boxes = cities.flatMap(({ label }) => label?.box ?? [])
    expect(boxes).toHaveLength(3)
    if (distance?.label) boxes.push(distance.label.box)
    expect(boxes).toHaveLength(4)
    boxes.forEach((box, i) => {
      expect(holds(frameOf({ width, height }), box)).toBe(true)
      expect(boxes.slice(i + 1).some((other) => overlaps(other, box))).toBe(false)
      for (const { leader } of cities) if (leader) expect(crosses(leader, box)).toBe(false)
    })
  })

  it.each([
    [112, 142],
    [112, 190],
    [136, 190],
  ])('names all three cities in a low window too, at %d × %d', (width, height) => {
    const boxes = locate({ width, height }).cities.flatMap(({ label }) => label?.box ?? [])
    expect(boxes).toHaveLength(3)
    boxes.forEach((box, i) => {
      expect(holds(frameOf({ width, height }), box)).toBe(true)
      expect(boxes.slice(i + 1).some((other) => overlaps(other, box))).toBe(false)
    })
  })

  it('pushes Hong Kong and Shenzhen apart, which are three pixels from each other, Shenzhen above', () => {
    const { cities } = locate()
    const [, hongKong, shenzhen] = cities
    if (!hongKong || !shenzhen) throw new Error(`found ${cities.length} cities, expected 3`)
    expect(Math.hypot(hongKong.point.x - shenzhen.point.x, hongKong.point.y - shenzhen.point.y)).toBeLessThan(4)
    expect(Math.hypot(hongKong.x - shenzhen.x, hongKong.y - shenzhen.y)).toBeGreaterThanOrEqual(9)
    expect(shenzhen.y).toBeLessThan(hongKong.y)
  })

  it('draws the distance between the two farthest cities, to the hundred kilometres', () => {
    const { distance } = locate()
    expect([distance?.from, distance?.to]).toContain('singapore')
    expect(distance?.kilometres).toBe(2600)
    expect(distance?.label?.text).toBe('2600 km')
  })

  it('has no words on a phone, and still the line', () => {
    const { cities, distance } = locate({ width: 68, height: 172 })
    expect(cities.every(({ label }) => label === null)).toBe(true)
    expect(distance?.label).toBeNull()
  })

  it('shows each panel at least ten pixels large, about its city', () => {
    const { panels, cities } = locate()
    expect(panels.map(({ id }) => id)).toEqual(['singapore', 'hong-kong', 'shenzhen'])
    panels.forEach(({ box }, i) => {
      expect(box.right - box.left).toBeCloseTo(10, 6)
      expect(Math.abs((box.left + box.right) / 2 - (cities[i]?.point.x ?? 0))).toBeLessThan(5)
    })
  })

  it('fits cities around the world', () => {
    const at = (id: string, longitude: number, latitude: number): City => ({
      id,
      name: { en: id },
      coordinates: [longitude, latitude],
      bounds: [
        [longitude, latitude],
        [longitude, latitude],
      ],
    })
    const cities = [at('tokyo', 139.7, 35.7), at('san-francisco', -122.4, 37.8), at('cape-town', 18.4, -33.9)]
    const located = locate({ width: 168, height: 300 }, cities)
    for (const { x, y } of located.cities) {
      expect(x).toBeGreaterThan(9)
      expect(x).toBeLessThan(159)
      expect(y).toBeGreaterThan(9)
    }
  })

  it('has one city without a distance, and no city without breaking', () => {
    expect(locate(SIZE, CITIES.slice(0, 1)).distance).toBeNull()
    expect(locate(SIZE, []).cities).toEqual([])
  })
})
