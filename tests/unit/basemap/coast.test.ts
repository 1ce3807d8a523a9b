import { describe, expect, it } from 'vitest'
import { areaKm2, cornerDegrees, doubleArea, pointAt, type Point } from '../../../data/basemap/geometry.ts'
import { readAreas } from '../../../data/basemap/inputs.ts'
import { crossings, gzippedKilobytes, isLand, latticeRings, metresToCoast, readBasemap } from './outputs.ts'

const singapore = readBasemap('singapore')
const pearlRiver = readBasemap('pearl-river')
const region = readBasemap('region')
const all = { singapore, 'pearl-river': pearlRiver, region }

/** Budget for all panels. */
const MOST_KILOBYTES = 100
const LEAST_CORNER_DEGREES = 15
/** 1000 px at zoom 10.86 are 0.76°. */
const LEAST_MARGIN_DEGREES = 1.5
/** Maximum distance from the coast of a known site on land. */
const SHORE_METRES = 300

const SITES: [name: string, map: keyof typeof all, at: Point][] = [
  ['Nanyang Technological University', 'singapore', [103.6831, 1.3483]],
  ['Changi Airport', 'singapore', [103.9894, 1.3592]],
  ['Seletar Airport', 'singapore', [103.8676, 1.4169]],
  ['Jurong Island', 'singapore', [103.7, 1.27]],
  ['Tuas', 'singapore', [103.635, 1.295]],
  ['Sentosa', 'singapore', [103.83, 1.247]],
  ['Pulau Ubin', 'singapore', [103.96, 1.41]],
  ['Pulau Tekong', 'singapore', [104.055, 1.405]],
  ['Marina Bay', 'singapore', [103.86, 1.282]],
  ['Johor Bahru', 'singapore', [103.7578, 1.4655]],
  ['Batam Centre', 'singapore', [104.053, 1.13]],
  ['Hong Kong Science Park', 'pearl-river', [114.213, 22.427]],
  ['Hong Kong Polytechnic University', 'pearl-river', [114.1796, 22.3045]],
  ['Chinese University of Hong Kong, Shenzhen', 'pearl-river', [114.207, 22.689]],
  ['Chek Lap Kok', 'pearl-river', [113.9185, 22.308]],
  ['Shenzhen Bao’an Airport', 'pearl-river', [113.8107, 22.6393]],
  ['Tsing Yi', 'pearl-river', [114.1, 22.345]],
  ['Lamma Island', 'pearl-river', [114.133, 22.203]],
  ['Cheung Chau', 'pearl-river', [114.029, 22.209]],
  ['Central, Hong Kong Island', 'pearl-river', [114.158, 22.281]],
  ['Kai Tak runway', 'pearl-river', [114.204, 22.317]],
  ['Sai Kung', 'pearl-river', [114.271, 22.383]],
  ['Shekou', 'pearl-river', [113.914, 22.487]],
  ['Yantian port', 'pearl-river', [114.27, 22.58]],
  ['Dameisha', 'pearl-river', [114.305, 22.6]],
  ['Dapeng', 'pearl-river', [114.478, 22.595]],
  ['Mai Po', 'pearl-river', [114.04, 22.495]],
  ['Taipa', 'pearl-river', [113.56, 22.156]],
  ['Singapore, on the locator', 'region', [103.82, 1.36]],
  ['Hong Kong, on the locator', 'region', [114.15, 22.4]],
  ['Shenzhen, on the locator', 'region', [114.06, 22.6]],
  ['Haikou', 'region', [110.33, 19.95]],
  ['Taichung', 'region', [120.68, 24.15]],
]

const WATERS: [name: string, map: keyof typeof all, at: Point][] = [
  ['the Singapore Strait', 'singapore', [103.95, 1.22]],
  ['the Johor Strait off Sembawang', 'singapore', [103.83, 1.477]],
  ['the Johor Strait at the Second Link', 'singapore', [103.64, 1.372]],
  ['the mouth of the Johor River', 'singapore', [104.02, 1.48]],
  ['Serangoon Harbour', 'singapore', [103.95, 1.393]],
  ['the sea south of Tuas', 'singapore', [103.63, 1.215]],
  ['Victoria Harbour', 'pearl-river', [114.165, 22.2895]],
  ['Deep Bay', 'pearl-river', [113.97, 22.49]],
  ['Mirs Bay', 'pearl-river', [114.4, 22.55]],
  ['Tolo Harbour', 'pearl-river', [114.225, 22.44]],
  ['the Tathong Channel', 'pearl-river', [114.27, 22.25]],
  ['the East Lamma Channel', 'pearl-river', [114.15, 22.23]],
  ['the Pearl River Estuary', 'pearl-river', [113.74, 22.45]],
  ['Daya Bay', 'pearl-river', [114.67, 22.63]],
  ['the river at Humen', 'pearl-river', [113.6, 22.815]],
  ['the sea between Hainan and Luzon', 'region', [115, 18]],
]

describe('the check for crossings', () => {
  it.each<[name: string, ring: Point[], count: number]>([
    ['a bow tie', [[0, 0], [4, 4], [4, 0], [0, 4]], 1],
    ['a ring that touches itself at a corner', [[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]], 4],
    ['a square', [[0, 0], [4, 0], [4, 4], [0, 4]], 0],
  ])('finds those of %s', (_, ring, count) => {
    expect(crossings([ring])).toHaveLength(count)
  }) // prettier-ignore

  it('finds those between rings, however far their edges reach', () => {
    const long: Point[] = [[0, 0], [9000, 9000], [0, 9000]] // prettier-ignore
    const across: Point[] = [[5000, 4000], [6000, 8000], [7000, 4000]] // prettier-ignore
    expect(crossings([long, across])).toHaveLength(2)
  })
})

describe('the coast of the basemap', () => {
  it.each(SITES)('has %s on land, or within 300 m of it', (_, map, at) => {
    const { land } = all[map]
    expect(isLand(land, at) ? 0 : metresToCoast(land, at)).toBeLessThanOrEqual(SHORE_METRES)
  })

  it.each(WATERS)('has %s at sea', (_, map, at) => {
    expect(isLand(all[map].land, at)).toBe(false)
  })

  it.each(Object.entries(all))('has no edges that cross or touch: %s', (_, basemap) => {
    expect(crossings(latticeRings(basemap))).toEqual([])
  })

  it.each(Object.entries(all))('has no corner sharper than 15°: %s', (_, basemap) => {
    const sharp = latticeRings(basemap).flatMap((ring) =>
      ring.filter(
        (point, i) => cornerDegrees(pointAt(ring, i - 1), point, pointAt(ring, i + 1)) < LEAST_CORNER_DEGREES,
      ),
    )
    expect(sharp).toEqual([])
  })

  it.each(Object.entries(all))(
    'has land counter-clockwise, lakes clockwise, and no land within land: %s',
    (_, { land }) => {
      land.forEach(([outer = [], ...holes]) => {
        expect(doubleArea(outer)).toBeGreaterThan(0)
        holes.forEach((hole) => expect(doubleArea(hole)).toBeLessThan(0))
        const others = land.filter(([other]) => other !== outer)
        expect(isLand(others, pointAt(outer, 0))).toBe(false)
      })
    },
  )

  it.each(Object.entries(all))('closes every ring: %s', (_, { output }) => {
    const step = (arc: number[][], axis: 0 | 1): number => arc.slice(1).reduce((sum, at) => sum + (at[axis] ?? NaN), 0)
    output.arcs.forEach((arc) => {
      expect([step(arc, 0), step(arc, 1)]).toEqual([0, 0])
      expect(arc.length).toBeGreaterThan(3)
    })
  })

  it('has no lakes but large ones', () => {
    const lakes = [...singapore.land, ...pearlRiver.land].flatMap(([, ...holes]) => holes)
    expect(lakes.filter((lake) => areaKm2(lake) < 3)).toEqual([])
  })

  it('leaves islets under 40 km² out of the locator', () => {
    expect(region.land.filter(([outer = []]) => areaKm2(outer) < 40)).toEqual([])
  })

  it.each(readAreas().filter(({ source }) => source === 'osm'))(
    'is cut off 1.5° and more outside of what it covers, a width and a half of the widest panel: $id',
    ({ id, bounds, covers }) => {
      const apart = [covers[0] - bounds[0], covers[1] - bounds[1], bounds[2] - covers[2], bounds[3] - covers[3]]
      expect(Math.min(...apart), id).toBeGreaterThanOrEqual(LEAST_MARGIN_DEGREES)
    },
  )

  it('weighs less than 100 kB gzipped for all panels', () => {
    const sum = Object.values(all).reduce((kilobytes, { text }) => kilobytes + gzippedKilobytes(text), 0)
    expect(sum).toBeLessThan(MOST_KILOBYTES)
  })

  it('says whose it is and under what licence', () => {
    expect(singapore.output).toMatchObject({ licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' })
    expect(pearlRiver.output).toMatchObject({ licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' })
    expect(region.output).toMatchObject({ licence: 'public domain', attribution: 'Natural Earth' })
  })
})
