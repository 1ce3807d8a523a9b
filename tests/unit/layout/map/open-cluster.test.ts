import { describe, expect, it } from 'vitest'
import { boxAround, frameOf, holds, overlaps } from '../../../../src/layout/map/geometry.ts'
import { openCluster } from '../../../../src/layout/map/open-cluster.ts'
import { placeMap } from '../../../../src/layout/map/place-map.ts'
import type { Camera, MapEvent } from '../../../../src/layout/map/types.ts'
import { HONG_KONG, mapEvent } from './atlas-places.ts'
import { measure } from './fake-measure.ts'

const CAMERA: Camera = { center: HONG_KONG, zoom: 9.6, width: 284, height: 240 }

function open(events: readonly MapEvent[], camera = CAMERA) {
  const [cluster] = placeMap(events, camera, { measure }).clusters
  if (!cluster) throw new Error('found no cluster, expected one')
  return openCluster(cluster, events, camera, { measure })
}

const events = (count: number, kind: MapEvent['kind'] = 'announcement') =>
  Array.from({ length: count }, (_, i) => mapEvent({ id: `e${i}`, kind }))

describe('openCluster', () => {
  it('sets up to eight events on a ring, the first at the top, each labelled and none on another', () => {
    const ring = open(events(8))
    if (ring.kind !== 'ring') throw new Error('found a list, expected a ring')
    expect(ring.markers.map(({ event }) => event.id)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'])
    expect(ring.markers[0]?.y).toBeCloseTo(Math.min(...ring.markers.map(({ y }) => y)), 6)
    const boxes = ring.markers.flatMap((marker) => [boxAround(marker, marker.size), marker.label?.box ?? []].flat())
    expect(boxes).toHaveLength(16)
    boxes.forEach((box, i) => {
      expect(holds(frameOf(CAMERA), box)).toBe(true)
      expect(boxes.slice(i + 1).some((other) => overlaps(other, box))).toBe(false)
    })
  })

  it('lists more than eight, within the frame', () => {
    const list = open(events(40))
    if (list.kind !== 'list') throw new Error('found a ring, expected a list')
    expect(list.events).toHaveLength(40)
    expect(holds(frameOf(CAMERA), list.box)).toBe(true)
  })

  it('pushes a ring at the frame’s edge into the frame', () => {
    const ring = open(events(7), { ...CAMERA, center: [114.4, 22.5] })
    if (ring.kind !== 'ring') throw new Error('found a list, expected a ring')
    for (const marker of ring.markers) expect(holds(frameOf(CAMERA), boxAround(marker, marker.size))).toBe(true)
  })

  it('lists where the panel is too small for a ring', () => {
    expect(open(events(7), { ...CAMERA, width: 80, height: 60 }).kind).toBe('list')
  })
})
