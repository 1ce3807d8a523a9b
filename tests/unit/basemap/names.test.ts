import { describe, expect, it } from 'vitest'
import { isLand, metresToCoast, readBasemap } from './outputs.ts'

const maps = ['singapore', 'pearl-river'].map((id) => ({ id, ...readBasemap(id) }))
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const
/** Minimum distance; closer names would always overlap. */
const LEAST_APART_METRES = 1500
const METRES_PER_DEGREE = 111195

describe.each(maps)('the names on the map $id', ({ output, land, names }) => {
  it('have all three languages', () => {
    names.forEach(({ id, name }) => LANGUAGES.forEach((language) => expect(name[language], id).toMatch(/\S/)))
  })

  it('are inside the area that the map covers', () => {
    const [west, south, east, north] = output.covers
    const outside = names.filter(({ at: [x, y] }) => x < west || x > east || y < south || y > north)
    expect(outside).toEqual([])
  })

  it('have an id each, and a spot each', () => {
    expect(new Set(names.map(({ id }) => id)).size).toBe(names.length)
    const close = names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter((b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) * METRES_PER_DEGREE < LEAST_APART_METRES)
        .map((b) => `${a.id} and ${b.id}`),
    )
    expect(close).toEqual([])
  })

  it('are on land if they name land, and at sea if they name water', () => {
    const astray = names.filter(
      ({ kind, at }) => isLand(land, at) === (kind === 'water') && metresToCoast(land, at) > 200,
    )
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  it('have a rank, and come in no earlier than a panel’s least zoom', () => {
    names.forEach(({ rank, minZoom }) => {
      expect([1, 2, 3]).toContain(rank)
      expect(minZoom ?? 9).toBeGreaterThanOrEqual(9)
      expect(minZoom ?? 9).toBeLessThanOrEqual(12)
    })
  })
})

describe('what the maps call things', () => {
  it('gives a shared water both its names', () => {
    const bay = maps.flatMap(({ names }) => names).find(({ id }) => id === 'shenzhen-bay')
    expect(bay?.name).toEqual({
      en: 'Shenzhen Bay / Deep Bay',
      'zh-Hans': '深圳湾／后海湾',
      'zh-Hant': '深圳灣／后海灣',
    })
  })

  it('names nothing on the locator, where the page sets the cities of its own data', () => {
    expect(readBasemap('region').names).toEqual([])
  })
})
