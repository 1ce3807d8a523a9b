import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundsOf, doubleArea } from '../../../data/basemap/geometry.ts'
import { landFromDisk } from '../../../src/build/land.ts'
import { landFiles } from '../../../src/layout/map/land-files.ts'
import { onMap } from '../../../src/layout/map/mercator.ts'
import { WORLD_CITIES } from '../../fixtures/world-cities.ts'
import { gzippedKilobytes, isLand, metresToCoast, readBasemap } from './outputs.ts'

const files = readdirSync(new URL('../../../data/basemap/', import.meta.url))
  .filter((file) => /^world-.*\.topo\.json$/.test(file))
  .map((file) => file.replace('.topo.json', ''))

const read = new Map<string, ReturnType<typeof readBasemap>>()

/** Reads each file once. */
function basemapOf(file: string) {
  const known = read.get(file) ?? readBasemap(file)
  read.set(file, known)
  return known
}

/** Distance from the coast, in km, up to which a city counts as on land: one pixel at zoom 3 is 20 km. */
const REACH = [
  { zoom: 2, kilometres: 60 },
  { zoom: 5, kilometres: 15 },
  { zoom: 9, kilometres: 6 },
]
/** Islands that a scale leaves out. */
const LEFT_OUT: Record<string, readonly number[]> = {
  Male: [2, 5],
  Singapore: [2],
  'Port Louis': [2],
  Valletta: [2],
  Bridgetown: [2],
  Naha: [2],
  Apia: [2],
  'Pago Pago': [2, 5],
  Nukualofa: [2],
  Papeete: [2],
  'Port Vila': [2],
}

describe('the land of the world', () => {
  it.each(WORLD_CITIES)('has $name on land, or near it, at each scale', ({ name, coordinates }) => {
    const [x, y] = onMap(coordinates)
    for (const { zoom, kilometres } of REACH) {
      if (LEFT_OUT[name]?.includes(zoom)) continue
      const found = landFiles({ center: [x, y], zoom, width: 300, height: 240 })
      const away = found.map((file) => {
        const { land } = basemapOf(file)
        return isLand(land, [x, y]) ? 0 : metresToCoast(land, [x, y]) / 1000
      })
      expect(Math.min(...away), `zoom ${zoom}`).toBeLessThan(kilometres)
    }
  })

  it.each(files)('is small, counter-clockwise, and credited: %s', (file) => {
    const { text, output, land } = basemapOf(file)
    expect(gzippedKilobytes(text)).toBeLessThan(file === 'world-50m' ? 175 : file === 'world-110m' ? 25 : 100)
    expect(output).toMatchObject({ licence: 'public domain', attribution: 'Natural Earth' })
    for (const [outer = []] of land) expect(doubleArea(outer)).toBeGreaterThan(0)
  })

  it.each([
    ['world-110m', [180, 66]],
    ['world-50m', [180, 68.5]],
    ['world-50m', [180, -16.8]],
    ['world-10m_161_60', [180, 68.5]],
    ['world-50m', [0, -85.05]],
    ['world-50m', [180, -85.05]],
  ] as const)('has no gap at 180° and reaches the lower edge: %s %j', (file, [x, y]) => {
    const { land } = basemapOf(file)
    expect(isLand(land, [x, y])).toBe(true)
  })

  it.each(['world-110m', 'world-50m'])(
    'has no coast along 180°, along the cut and along the lower edge: %s',
    (file) => {
      const { coast = [] } = landFromDisk(file)
      const along = coast.flatMap((line) =>
        line.filter(([x = NaN, y = NaN], i) => {
          const [beforeX = NaN, beforeY = NaN] = line[i - 1] ?? []
          return (
            [-169, 180, 191].some((cut) => Math.abs(x - cut) + Math.abs(beforeX - cut) < 0.002) ||
            (y < -85.05 && beforeY < -85.05)
          )
        }),
      )
      expect(along).toEqual([])
    },
  )

  it('is cut at 169° W', () => {
    for (const file of files)
      for (const [outer = []] of basemapOf(file).land) {
        const [west, , east] = boundsOf(outer)
        expect(west).toBeGreaterThan(-169.001)
        expect(east).toBeLessThan(191.001)
      }
  })
})
