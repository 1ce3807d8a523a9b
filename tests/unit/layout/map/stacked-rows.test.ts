import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../../src/layout/map/geometry.ts'
import { groupEvents, heightOf } from '../../../../src/layout/map/groups.ts'
import { placeMap } from '../../../../src/layout/map/place-map.ts'
import { stackedRows } from '../../../../src/layout/map/stacked-rows.ts'
import { mapStyle } from '../../../../src/layout/map/style.ts'
import type { Camera, Coordinates } from '../../../../src/layout/map/types.ts'
import { mapEvent } from './atlas-places.ts'
import { measure } from './fake-measure.ts'

const STYLE = mapStyle()
const CAMERA: Camera = { center: [114.15, 22.33], zoom: 9.6, width: 300, height: 240 }
/** Three events at one place and two at another, 72 px south of it. */
const NEAR: Coordinates[] = [
  ...Array.from({ length: 3 }, (): Coordinates => [114.2, 22.42]),
  ...Array.from({ length: 2 }, (): Coordinates => [114.2, 22.3]),
]

describe('rows of places near to one another', () => {
  it('move apart until each has the height of its label, and no label is cut', () => {
    const events = NEAR.map((coordinates, i) =>
      mapEvent({ id: `${i}`, coordinates, labels: [`Long name of a laboratory ${i}`] }),
    )
    const compact = groupEvents(events, CAMERA.zoom, CAMERA.height, STYLE)
    expect(compact.map(({ rows }) => heightOf(rows))).toEqual([102, 40])
    const { markers } = placeMap(events, CAMERA, { measure })
    expect(markers.map(({ label }) => label?.shortened)).toEqual(events.map(() => false))
    // 18 + 16 px from row to row, and half a gap above and below each group
    const middles = markers.map(({ y }) => y).sort((a, b) => a - b)
    expect(middles.slice(1).map((y, i) => Math.round(y - middles[i]!))).toEqual([34, 34, 38, 34])
  })

  it('stay where one of them would have to leave the panel', () => {
    const events = NEAR.map((coordinates, i) => mapEvent({ id: `${i}`, coordinates }))
    const groups = groupEvents(events, CAMERA.zoom, CAMERA.height, STYLE)
    expect(stackedRows(groups, { width: 300, height: 150 }, STYLE)).toBeUndefined()
  })

  it.each([
    { width: 300, room: 'enough', distance: 20, isCut: false },
    { width: 260, room: '4 px less than a label on two lines needs', distance: 16, isCut: false },
    { width: 240, room: '14 px less', distance: 20, isCut: true },
  ])('are $distance px from their place with room that is $room', ({ width, distance, isCut }) => {
    const events = [0, 1].map((i) =>
      mapEvent({ id: `${i}`, coordinates: CAMERA.center, labels: ['Long name of a laboratory'] }),
    )
    const { markers } = placeMap(events, { ...CAMERA, width }, { measure })
    expect(markers.map(({ x, point }) => Math.round(Math.abs(x - point.x)))).toEqual([distance, distance])
    expect(markers.map(({ label }) => label?.shortened)).toEqual([isCut, isCut])
  })

  it('cover no other mark', () => {
    const anyPlace: fc.Arbitrary<Coordinates> = fc.tuple(
      fc.constantFrom(114.1, 114.2),
      fc.integer({ min: 0, max: 8 }).map((step) => 22.2 + step / 40),
    )
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 14 }), (places) => {
        const events = places.map((coordinates, i) => mapEvent({ id: `${i}`, coordinates }))
        const { markers, clusters } = placeMap(events, CAMERA, { measure })
        const boxes = [...markers, ...clusters].map(({ x, y, size }) => ({
          left: x - size / 2,
          right: x + size / 2,
          top: y - size / 2,
          bottom: y + size / 2,
        }))
        boxes.forEach((box, i) => expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false))
      }),
    )
  })
})
