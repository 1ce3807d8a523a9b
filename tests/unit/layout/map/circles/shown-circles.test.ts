import { describe, expect, it } from 'vitest'
import { CIRCLES, placeCircles } from '../../../../../src/layout/map/circles/circles.ts'
import { groupsByPlace, placeRows } from '../../../../../src/layout/map/circles/place-groups.ts'
import {
  circleAt,
  nameCircles,
  rowsIn,
  shownCircles,
  type ShownCircle,
} from '../../../../../src/layout/map/circles/shown-circles.ts'
import { circleExtent, worldPanelOf } from '../../../../../src/layout/map/circles/world-panel.ts'
import { frameOf, holdsPoint } from '../../../../../src/layout/map/geometry.ts'
import { toPanel } from '../../../../../src/layout/map/mercator.ts'
import { RowSet } from '../../../../../src/model/events/row-set.ts'
import { measure } from '../fake-measure.ts'
import { everyNth, madeUpIndex } from './places.ts'

const INDEX = madeUpIndex(2000)
const ROWS = placeRows(INDEX, INDEX.columns.placed, () => 1)
const { camera: CAMERA } = worldPanelOf(INDEX, INDEX.columns.placed, { width: 876, height: 276 })
const GROUPS = groupsByPlace(ROWS, Math.ceil(CAMERA.zoom))
const CIRCLES_AT = placeCircles(GROUPS.all(), CAMERA.zoom, CIRCLES.wide)
const shown = (rows: RowSet) => shownCircles(CIRCLES_AT, CAMERA, GROUPS.count(rows), CIRCLES.wide)
const ALL = shown(INDEX.columns.all)
const eventsIn = (circle: ShownCircle) => rowsIn(circle, INDEX.columns.all).map((row) => INDEX.events[row]!)
const NAMES = {
  camera: CAMERA,
  nameOf: ({ city }: { city: string | undefined }) => ({ name: city ?? '', others: '', role: 'city' as const }),
  measure,
  line: 16,
  coverable: 4,
  controls: [],
}

describe('circles in a view', () => {
  it('contain every event that has a place', () => {
    const ids = ALL.flatMap((circle) => eventsIn(circle).map(({ id }) => id)).sort()
    expect(ids).toEqual(INDEX.events.flatMap(({ id, place }) => (place ? [id] : [])).sort())
  })

  it('keep place and radius under a filter; what it leaves is a smaller circle inside', () => {
    const filtered = shown(everyNth(INDEX, 7))
    expect(filtered.map(({ key, x, y, radius }) => ({ key, x, y, radius }))).toEqual(
      ALL.map(({ key, x, y, radius }) => ({ key, x, y, radius })),
    )
    for (const { found, foundRadius, radius, events } of filtered) {
      expect(events).toBe(found)
      if (found === 0) expect(foundRadius).toBe(0)
      else expect(foundRadius).toBeGreaterThan(0)
      if (radius > 2.5) expect(foundRadius).toBeLessThanOrEqual(radius)
    }
  })

  it('are named by the cities that a filter leaves, and count no others: “+26” of 32 cities in all', () => {
    const rows = everyNth(INDEX, 7)
    for (const circle of shown(rows)) {
      if (circle.found === 0) continue
      const cities = new Set(rowsIn(circle, rows).map((row) => INDEX.events[row]!.city))
      expect([...cities]).toContain(circle.city)
      expect(circle.others).toBe(cities.size - 1)
    }
  })

  it('have the name of the city with most of their events', () => {
    const [largest] = ALL
    const inCity = (id: string | undefined) => eventsIn(largest!).filter(({ city }) => city === id).length
    const cities = [...new Set(eventsIn(largest!).map(({ city }) => city))]
    expect(Math.max(...cities.map(inCity))).toBe(inCity(largest!.city))
    expect(largest!.others).toBe(cities.length - 1)
  })

  it('are named only where the filters leave something', () => {
    const [first] = ALL
    const names = nameCircles(shown(RowSet.of(INDEX.columns.length, rowsIn(first!, INDEX.columns.all))), NAMES)
    expect([...names.keys()]).toEqual([first!.key])
    expect(nameCircles(ALL, NAMES).size).toBeGreaterThan(20)
  })

  it('are found at a point, the smaller one of two that overlap', () => {
    const [large] = ALL
    expect(circleAt(ALL, { x: large!.x - large!.radius + 1, y: large!.y }, 4)?.key).toBeDefined()
    const small = { ...large!, key: 'small', radius: 3 }
    expect(circleAt([large!, small], large!, 4)?.key).toBe('small')
    expect(circleAt([large!], { x: large!.x + large!.radius + 5, y: large!.y }, 4)).toBeUndefined()
  })
})

describe('zooming to a circle', () => {
  it('shows all of its places', () => {
    const many = ALL.filter(({ groups }) => groups.length > 1)
    expect(many.length).toBeGreaterThan(5)
    for (const { groups } of many) {
      const camera = { ...CAMERA, ...circleExtent(groups, ROWS, CAMERA)! }
      expect(camera.zoom).toBeGreaterThanOrEqual(CAMERA.zoom + 1)
      for (const { coordinates } of groups) expect(holdsPoint(frameOf(camera), toPanel(camera, coordinates))).toBe(true)
    }
  })

  it('is of no use for one place', () => {
    expect(circleExtent([{ rows: Uint32Array.of(0, 0) }], ROWS, CAMERA)).toBeUndefined()
  })
})
