import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, crosses, frameOf, holds, overlaps } from '../../../../src/layout/map/geometry.ts'
import { boxesOf } from '../../../../src/layout/map/label-candidates.ts'
import { fromPanel } from '../../../../src/layout/map/mercator.ts'
import { mapStyle } from '../../../../src/layout/map/style.ts'
import type { Box, PlacedMap } from '../../../../src/layout/map/types.ts'
import { mapEvent } from './atlas-places.ts'
import { CAMERA, CONTROLS, place } from './one-panel.ts'

const STYLE = mapStyle()

/** Events of every kind up to half a panel beyond the frame, some at the same place. */
const anyEvents = fc
  .array(
    fc.record({
      x: fc.integer({ min: -140, max: 424 }),
      y: fc.integer({ min: -120, max: 360 }),
      again: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('announcement', 'milestone'),
      precision: fc.constantFrom('building', 'campus', 'city'),
      faded: fc.boolean(),
      city: fc.constantFrom('hong-kong', 'hong-kong', 'shenzhen'),
      date: fc.constantFrom('', '21 May 2018'),
    }),
    { maxLength: 30 },
  )
  .map((spots) =>
    spots.flatMap(({ x, y, again, ...event }, i) =>
      Array.from({ length: again }, (_, j) =>
        mapEvent({
          ...event,
          id: `e${i}-${j}`,
          coordinates: fromPanel(CAMERA, { x, y }),
          selected: i === 0 && j === 0,
        }),
      ),
    ),
  )

function labelBoxes({ markers }: PlacedMap): readonly Box[] {
  return markers.flatMap(({ label }) => label?.box ?? [])
}

describe('placeMap, whatever the events', () => {
  it('shows every event as a marker or in a cluster, or says that it is outside; none twice', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { markers, clusters, offscreen } = place(events)
        const told = [
          ...markers.map(({ event }) => event.id),
          ...clusters.flatMap(({ ids }) => ids),
          ...offscreen.flatMap(({ ids }) => ids),
        ]
        const own = events.filter((event) => event.city === 'hong-kong' && (!event.faded || event.selected))
        expect([...told].sort()).toEqual(own.map(({ id }) => id).sort())
      }),
    )
  })

  it('lets no two labels overlap, nor a label a mark, a leader, a cluster or a control', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const map = place(events)
        const labels = labelBoxes(map)
        const marks = [
          ...map.markers.flatMap((marker) => boxesOf(marker, STYLE)),
          ...map.clusters.map((cluster) => boxAround(cluster, cluster.size)),
          ...CONTROLS,
        ]
        const leaders = [...map.markers, ...map.clusters].flatMap(({ leader }) => leader ?? [])
        labels.forEach((label, i) => {
          expect(labels.slice(i + 1).some((other) => overlaps(other, label))).toBe(false)
          expect(marks.some((mark) => overlaps(mark, label))).toBe(false)
          expect(leaders.some((leader) => crosses(leader, label))).toBe(false)
        })
      }),
    )
  })

  it('cuts no label off at the frame', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(labelBoxes(place(events)).every((label) => holds(frameOf(CAMERA), label))).toBe(true)
      }),
    )
  })

  it('lets no two marks overlap', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { markers, clusters } = place(events)
        const marks = [...markers, ...clusters].map((mark) => boxAround(mark, mark.size - 0.01))
        marks.forEach((mark, i) => expect(marks.slice(i + 1).some((other) => overlaps(other, mark))).toBe(false))
      }),
    )
  })

  it('never gathers an announcement with a milestone, nor the selected event with any', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { clusters } = place(events)
        for (const { ids, kind, count } of clusters) {
          const members = events.filter((event) => ids.includes(event.id))
          expect(members.every((event) => event.kind === kind && !event.selected)).toBe(true)
          expect(count).toBe(ids.length)
          expect(count).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('keeps the vertical order of rows when panned', () => {
    const way = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) })
    fc.assert(
      fc.property(anyEvents, way, (events, { x, y }) => {
        const before = place(events)
        const panned = { ...CAMERA, center: fromPanel(CAMERA, { x: 142 + x, y: 120 + y }) }
        const after = place(events, panned)
        const rowsOf = (map: PlacedMap) =>
          new Map([...map.markers].filter(({ leader }) => leader).map((marker) => [marker.event.id, marker]))
        const then = rowsOf(before)
        const now = rowsOf(after)
        const both = [...then.keys()].filter((id) => now.has(id))
        const orderIn = (rows: typeof then) =>
          both.filter((id) => rows.has(id)).sort((a, b) => (rows.get(a)?.y ?? 0) - (rows.get(b)?.y ?? 0))
        const columns = new Map<number, string[]>()
        for (const id of orderIn(then)) {
          const column = then.get(id)?.x ?? 0
          columns.set(column, [...(columns.get(column) ?? []), id])
        }
        for (const ids of columns.values()) expect(orderIn(now).filter((id) => ids.includes(id))).toEqual(ids)
      }),
    )
  })
})
