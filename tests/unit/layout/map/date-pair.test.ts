import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datePair, pairReach } from '../../../../src/layout/map/date-pair.ts'
import { overlaps } from '../../../../src/layout/map/geometry.ts'
import { fromPanel } from '../../../../src/layout/map/mercator.ts'
import { mapEvent } from './atlas-places.ts'
import { CAMERA, place } from './one-panel.ts'

const anyEvents = fc.array(
  fc.record({
    x: fc.integer({ min: 5, max: 279 }),
    y: fc.integer({ min: 5, max: 235 }),
    isDateDisputed: fc.boolean(),
    selected: fc.boolean(),
    kind: fc.constantFrom('announcement' as const, 'milestone' as const),
    precision: fc.constantFrom('building' as const, 'campus' as const),
  }),
  { minLength: 1, maxLength: 8 },
)

it('draws a second, hollow mark wherever sources state another date, between the mark and its label', () => {
  fc.assert(
    fc.property(anyEvents, (spots) => {
      const events = spots.map(({ x, y, ...event }, i) =>
        mapEvent({ ...event, id: `e${i}`, coordinates: fromPanel(CAMERA, { x, y }), date: '21 or 25 May' }),
      )
      for (const marker of place(events).markers) {
        const pair = datePair(marker)
        expect(pair !== null).toBe(marker.event.isDateDisputed)
        if (!pair) continue
        expect(Math.abs(pair.x) - pair.size / 2).toBeGreaterThan(marker.size / 2)
        expect(Math.abs(pair.x) + pair.size / 2).toBeCloseTo(pairReach(marker.event, marker.size))
        const half = pair.size / 2
        const box = {
          left: marker.x + pair.x - half,
          right: marker.x + pair.x + half,
          top: marker.y - half,
          bottom: marker.y + half,
        }
        if (marker.label) expect(overlaps(marker.label.box, box)).toBe(false)
        if (marker.label?.side === 'left' || marker.label?.side === 'right')
          expect(Math.sign(pair.x)).toBe(marker.label.side === 'left' ? -1 : 1)
      }
    }),
  )
})

it('draws one mark where all sources state one date', () => {
  const [marker] = place([mapEvent({ id: 'one' })]).markers
  expect(marker && datePair(marker)).toBeNull()
})
