import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landFiles, overviewFile } from '../../../../src/layout/map/land-files.ts'
import type { Camera, Coordinates } from '../../../../src/layout/map/types.ts'
import { WORLD_CITIES } from '../../../fixtures/world-cities.ts'

const camera = (center: Coordinates, zoom: number, width = 400, height = 290): Camera => ({
  center,
  zoom,
  width,
  height,
})

const isThere = (file: string) => existsSync(new URL(`../../../../data/basemap/${file}.topo.json`, import.meta.url))

describe('the files of a map’s land', () => {
  it('are a city’s coast where there is one', () => {
    expect(landFiles(camera([103.82, 1.35], 10.5))).toEqual(['singapore'])
    expect(landFiles(camera([114.17, 22.33], 10.5))).toEqual(['pearl-river'])
  })

  it('are finer the closer the map is', () => {
    expect(landFiles(camera([36.82, -1.29], 3))).toEqual(['world-110m'])
    expect(landFiles(camera([36.82, -1.29], 3.1))).toEqual(['world-50m'])
    expect(landFiles(camera([36.82, -1.29], 6))).toEqual(['world-50m'])
    expect(landFiles(camera([26, -15], 6.1))).toEqual(['world-10m_11_-30'])
  })

  it('are several tiles near their edges', () => {
    expect(landFiles(camera([11, 0], 9))).toEqual([
      'world-10m_-19_-30',
      'world-10m_11_-30',
      'world-10m_-19_0',
      'world-10m_11_0',
    ])
  })

  it('are the same on both sides of 180°', () => {
    expect(landFiles(camera([179, -17], 9))).toEqual(['world-10m_161_-30'])
    expect(landFiles(camera([184.8, -21.1], 9))).toEqual(['world-10m_161_-30'])
  })

  it('are those of the last row at the poles', () => {
    expect(landFiles(camera([0, -85.05], 9))).toEqual(['world-10m_-19_-90'])
    expect(landFiles(camera([0, 85.05], 9))).toEqual(['world-10m_-19_60'])
  })

  it('exist, and are at least one, wherever a map is', () => {
    const place = fc.tuple(
      fc.double({ min: -220, max: 240, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    )
    const size = fc.integer({ min: 60, max: 2000 })
    fc.assert(
      fc.property(place, fc.double({ min: -2, max: 12, noNaN: true }), size, size, (center, zoom, width, height) => {
        const files = landFiles(camera(center, zoom, width, height))
        expect(files.length).toBeGreaterThan(0)
        expect(files.filter((file) => !isThere(file))).toEqual([])
        expect(isThere(overviewFile(camera(center, zoom, width, height)))).toBe(true)
      }),
    )
  })

  it.each(WORLD_CITIES)('exist for $name', ({ coordinates }) => {
    for (const zoom of [2, 5, 9]) expect(landFiles(camera(coordinates, zoom)).every(isThere)).toBe(true)
  })

  it('are the region’s for a locator within it, and the world’s elsewhere', () => {
    expect(overviewFile(camera([109, 12], 4, 140, 290))).toBe('region')
    expect(overviewFile(camera([10, 50], 4, 140, 290))).toBe('world-50m')
    expect(overviewFile(camera([10, 50], 9, 140, 290))).toBe('world-50m')
    expect(overviewFile(camera([0, 0], 0, 256, 256))).toBe('world-110m')
  })
})
