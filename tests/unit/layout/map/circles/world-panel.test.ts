import { describe, expect, it } from 'vitest'
import { worldPanel } from '../../../../../src/layout/map/circles/world-panel.ts'
import { frameOf, grow, holdsPoint } from '../../../../../src/layout/map/geometry.ts'
import { toPanel } from '../../../../../src/layout/map/mercator.ts'
import type { Coordinates } from '../../../../../src/layout/map/types.ts'
import { worldPlaces } from './places.ts'
import { randomGroups } from './random-groups.ts'

const SIZE = { width: 876, height: 276 }
const BERLIN: Coordinates = [13.4, 52.5]
const LISBON: Coordinates = [-9.1, 38.7]

describe('the map of many cities', () => {
  it('shows all places with room around them if they are near one another', () => {
    const { camera } = worldPanel(worldPlaces([BERLIN, LISBON]), [], SIZE)
    for (const place of [BERLIN, LISBON])
      expect(holdsPoint(grow(frameOf(SIZE), -20), toPanel(camera, place))).toBe(true)
  })

  it('doesn’t come closer than its land allows', () => {
    expect(worldPanel(worldPlaces([BERLIN]), [], SIZE).camera).toMatchObject({ zoom: 10 })
  })

  it('is at least nine tenths of a frame wide where places are far apart', () => {
    const places: Coordinates[] = [[-122, 37], [175, -37], [25, 70], [-70, -54]] // prettier-ignore
    const { camera } = worldPanel(worldPlaces(places), [], SIZE)
    expect(256 * 2 ** camera.zoom).toBeCloseTo(0.9 * 876)
    expect(camera.center[0]).toBe(11)
  })

  it('shows all inhabited latitudes in a frame that is wide for its height', () => {
    const wide = { width: 1920, height: 276 }
    const places: Coordinates[] = [[-122, 37], [151, -34], [25, 60], [-58, -34]] // prettier-ignore
    const { camera } = worldPanel(worldPlaces(places), [], wide)
    for (const place of places) expect(holdsPoint(frameOf(wide), toPanel(camera, place))).toBe(true)
  })

  it('shows the height with most places if not all fit', () => {
    const north = randomGroups(1, 40).map(({ coordinates: [x] }): Coordinates => [x, 62])
    const { camera } = worldPanel(worldPlaces([...north, [0, -55]]), [], SIZE)
    expect(north.every((place) => holdsPoint(frameOf(SIZE), toPanel(camera, place)))).toBe(true)
  })

  it('is the world if there are no places', () => {
    expect(worldPanel(worldPlaces([]), [], SIZE).camera.zoom).toBeCloseTo(Math.log2((0.9 * 876) / 256))
  })
})
