import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import type { Polygon } from '../../../data/basemap/geometry.ts'
import type { Area, Name } from '../../../data/basemap/inputs.ts'
import { topologyText } from '../../../data/basemap/topology.ts'

const AREA: Area = {
  id: 'test',
  source: 'osm',
  bounds: [100, 10, 110, 20],
  covers: [102, 12, 108, 18],
  gapMetres: 0,
  leastIslandKm2: 0,
  leastLakeKm2: 0,
  toleranceMetres: 1,
  cornerMetres: 1,
  stepDegrees: 0.5,
}
const NOTICE = { licence: 'a licence', attribution: 'somebody', madeBy: 'a command' }
const ISLET: Polygon = [[[9, 9], [8, 8], [9, 8]]] // prettier-ignore
const MAINLAND: Polygon = [
  [[4, 0], [4, 4], [0, 4], [0, 0]],
  [[1, 1], [1, 2], [2, 2], [2, 1]],
] // prettier-ignore
const NAME: Name = {
  area: 'test',
  id: 'somewhere',
  kind: 'city',
  rank: 1,
  coordinates: [101.1, 11.9],
  name: { en: 'Somewhere', 'zh-Hans': '某地', 'zh-Hant': '某地' },
}

function landOf(text: string): unknown {
  const topology = JSON.parse(text) as Topology
  const land = topology.objects['land']
  return land && feature(topology, land)
}

describe('topologyText', () => {
  const text = topologyText(AREA, NOTICE, [ISLET, MAINLAND], [NAME])

  it('is read back as the land that went in, largest first, in degrees', () => {
    expect(landOf(text)).toMatchObject({
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [[100, 10], [102, 10], [102, 12], [100, 12], [100, 10]],
            [[100.5, 10.5], [100.5, 11], [101, 11], [101, 10.5], [100.5, 10.5]],
          ],
          [[[104, 14], [104.5, 14], [104.5, 14.5], [104, 14]]],
        ],
      },
    }) // prettier-ignore
  })

  it('is the same text for the same land in another order, from other starting points', () => {
    const turned: Polygon = MAINLAND.map(([first, ...rest]) => (first ? [...rest, first] : rest))
    expect(topologyText(AREA, NOTICE, [turned, ISLET], [NAME])).toBe(text)
  })

  it('carries names on the lattice, licence and what it covers', () => {
    expect(JSON.parse(text)).toMatchObject({
      ...NOTICE,
      covers: AREA.covers,
      objects: {
        names: {
          geometries: [{ type: 'Point', coordinates: [2, 4], properties: { id: 'somewhere', name: NAME.name } }],
        },
      },
    })
  })
})
