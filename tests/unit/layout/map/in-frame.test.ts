import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressBounds, isSeen, nearestOf } from '../../../../src/layout/map/in-frame.ts'
import { boundsOf, fromPanel } from '../../../../src/layout/map/mercator.ts'
import { contains } from '../../../../src/model/dataset/bounds.ts'
import type { Camera, MapEvent } from '../../../../src/layout/map/types.ts'

const CAMERA: Camera = { center: [114.1, 22.4], zoom: 10, width: 300, height: 200 }
const BUTTONS = { left: 240, right: 300, top: 160, bottom: 200 }

function eventAt(id: string, x: number, y: number, selected = false): MapEvent {
  return {
    id,
    kind: 'announcement',
    city: 'hong-kong',
    coordinates: fromPanel(CAMERA, { x, y }),
    precision: 'campus',
    planned: false,
    faded: false,
    selected,
    labels: [],
    date: '',
  }
}

describe('a place is seen', () => {
  it.each([
    ['in the middle', 150, 100, true],
    ['13 pixels from the edge', 13, 100, true],
    ['11 pixels from the edge', 11, 100, false],
    ['under a button', 260, 180, false],
    ['outside', 400, 100, false],
  ])('%s: %i, %i: %s', (_, x, y, seen) => {
    expect(isSeen(fromPanel(CAMERA, { x, y }), CAMERA, [BUTTONS])).toBe(seen)
  })
})

describe('the nearest of several events', () => {
  const events = [eventAt('far', 900, 100), eventAt('near', 400, 100), eventAt('other', 200, 100)]

  it('is that nearest to the middle, of those asked for', () => {
    expect(nearestOf(['far', 'near'], events, CAMERA)?.id).toBe('near')
  })

  it('is the selected one, however far', () => {
    expect(nearestOf(['far', 'near'], [eventAt('far', 900, 100, true), ...events.slice(1)], CAMERA)?.id).toBe('far')
  })

  it('is none of none', () => {
    expect(nearestOf([], events, CAMERA)).toBeUndefined()
  })
})

describe('the bounds for the address', () => {
  it('hold all that the frame shows, with four decimals at the most', () => {
    const cameras = fc.record({
      // Frames are up to 6.6° wide: none reaches beyond the map's ends.
      longitude: fc.double({ min: -165, max: 170, noNaN: true }),
      latitude: fc.double({ min: -70, max: 70, noNaN: true }),
      zoom: fc.double({ min: 6, max: 12, noNaN: true }),
    })
    fc.assert(
      fc.property(cameras, ({ longitude, latitude, zoom }) => {
        const camera: Camera = { ...CAMERA, center: [longitude, latitude], zoom }
        const bounds = addressBounds(camera)
        const [southWest, northEast] = boundsOf(camera)
        expect(contains(bounds, southWest) && contains(bounds, northEast)).toBe(true)
        for (const degrees of bounds.flat()) expect(String(degrees)).toMatch(/^-?\d+(\.\d{1,4})?$/)
      }),
    )
  })
})
